package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.StructMeta;

/** How far the making of an object has come that was promised before it was finished. */
public final class Creation extends Outcome {

    public static final StructMeta META = StructMeta.of(
            "creation",
            "creations",
            Creation::new,
            Resource.META,
            Prop.struct("fault", () -> Fault.META),
            Prop.scalar("status", Scalar.STRING));

    private static final int FIRST = Resource.META.props().size();

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return switch (index - FIRST) {
            case 0 -> getFault();
            case 1 -> getStatus();
            default -> super.get(index);
        };
    }

    @Override
    public void set(int index, Object value) {
        switch (index - FIRST) {
            case 0 -> setFault((Fault) value);
            case 1 -> setStatus((String) value);
            default -> super.set(index, value);
        }
    }
}
