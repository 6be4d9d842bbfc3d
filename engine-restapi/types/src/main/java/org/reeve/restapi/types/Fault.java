package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Why a request was refused. */
public final class Fault implements Struct {

    public static final StructMeta META = StructMeta.of(
            "fault",
            "faults",
            Fault::new,
            StructMeta.NONE,
            Prop.scalar("detail", Scalar.STRING),
            Prop.scalar("reason", Scalar.STRING));

    private String detail;
    private String reason;

    public static Fault of(String reason, String detail) {
        var fault = new Fault();
        fault.reason = reason;
        fault.detail = detail;
        return fault;
    }

    public String getDetail() {
        return detail;
    }

    public String getReason() {
        return reason;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return index == 0 ? detail : reason;
    }

    @Override
    public void set(int index, Object value) {
        if (index == 0) detail = (String) value;
        else reason = (String) value;
    }
}
