package org.reeve.restapi.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** An object of any type with every member set, always to the same values; what it holds is only told apart. */
final class FullStructs {

    private FullStructs() {}

    static Struct of(StructMeta meta) {
        return filled(meta, 1);
    }

    private static Struct filled(StructMeta meta, int deeper) {
        Struct struct = meta.create();
        List<Prop> props = meta.props();
        for (int i = 0; i < props.size(); i++) {
            if (deeper > 0 || mentioned(props, props.get(i))) struct.set(i, value(props.get(i), deeper - 1));
        }
        return struct;
    }

    /** Objects with an id by that, others by their values. */
    private static boolean mentioned(List<Prop> props, Prop prop) {
        boolean identified = props.stream().anyMatch(p -> p.form() == Prop.Form.ATTRIBUTE);
        return identified ? prop.form() == Prop.Form.ATTRIBUTE : prop.scalar() != null;
    }

    private static Object value(Prop prop, int deeper) {
        return switch (prop.form()) {
            case ATTRIBUTE, SCALAR -> scalar(prop, prop.scalar());
            case SCALARS -> List.of(scalar(prop, prop.scalar()), scalar(prop, prop.scalar()));
            case STRUCT -> filled(prop.type().get(), deeper);
            case STRUCTS, REPEATED ->
                List.of(filled(prop.type().get(), deeper), prop.type().get().create());
        };
    }

    private static Object scalar(Prop prop, Scalar scalar) {
        if (scalar == Scalar.STRING) return prop.wire() + " <&>";
        if (scalar == Scalar.BOOLEAN) return true;
        if (scalar == Scalar.INT) return Integer.MIN_VALUE;
        if (scalar == Scalar.LONG) return Long.MAX_VALUE;
        if (scalar == Scalar.DOUBLE) return 0.25;
        if (scalar == Scalar.DECIMAL) return new BigDecimal("12.50");
        if (scalar == Scalar.DATE) return Instant.parse("2026-11-21T10:48:05.120Z");
        return EnumValues.of(scalar).getLast();
    }
}
