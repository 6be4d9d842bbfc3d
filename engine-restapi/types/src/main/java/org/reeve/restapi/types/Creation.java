package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.StructMeta;

/** How far the making of an object has come that was promised before it was finished. */
public final class Creation extends Resource {

    public static final StructMeta META = StructMeta.of(
            "creation",
            "creations",
            Creation::new,
            Resource.META,
            Prop.struct("fault", () -> Fault.META),
            Prop.scalar("status", Scalar.STRING));

    private static final int FIRST = Resource.META.props().size();

    private Fault fault;
    private String status;

    public Fault getFault() {
        return fault;
    }

    public void setFault(Fault value) {
        this.fault = value;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String value) {
        this.status = value;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return switch (index - FIRST) {
            case 0 -> fault;
            case 1 -> status;
            default -> super.get(index);
        };
    }

    @Override
    public void set(int index, Object value) {
        switch (index - FIRST) {
            case 0 -> fault = (Fault) value;
            case 1 -> status = (String) value;
            default -> super.set(index, value);
        }
    }
}
