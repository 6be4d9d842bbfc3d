package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** How long the sender of an action is prepared to wait for it, in milliseconds. */
public final class GracePeriod implements Struct {

    public static final StructMeta META = StructMeta.of(
            "grace_period", "grace_periods", GracePeriod::new, StructMeta.NONE, Prop.scalar("expiry", Scalar.LONG));

    private Long expiry;

    public Long getExpiry() {
        return expiry;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return expiry;
    }

    @Override
    public void set(int index, Object value) {
        expiry = (Long) value;
    }
}
