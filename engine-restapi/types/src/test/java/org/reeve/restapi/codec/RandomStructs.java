package org.reeve.restapi.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Fills any type with arbitrary values, so that round trips try what nobody thought of. */
final class RandomStructs {

    private static final String[] TEXTS = {
        "",
        "plain",
        " spaces ",
        "<&>\"'",
        "line\nbreak",
        "cr\r\nlf",
        "tab\t",
        "ünï",
        "\uD83D\uDC27",
        "]]>",
        "a\u00A0b",
        "0"
    };

    private final Random random;

    RandomStructs(long seed) {
        this.random = new Random(seed);
    }

    Struct struct(StructMeta meta, int depth) {
        Struct struct = meta.create();
        List<Prop> props = meta.props();
        for (int i = 0; i < props.size(); i++) {
            if (random.nextInt(3) > 0 && (depth > 0 || flat(props.get(i)))) struct.set(i, value(props.get(i), depth));
        }
        return struct;
    }

    private static boolean flat(Prop prop) {
        return prop.scalar() != null;
    }

    private Object value(Prop prop, int depth) {
        return switch (prop.form()) {
            case ATTRIBUTE, SCALAR -> scalar(prop.scalar());
            case SCALARS -> many(1, () -> scalar(prop.scalar()));
            case STRUCT -> struct(prop.type().get(), depth - 1);
            case STRUCTS -> many(0, () -> struct(prop.type().get(), depth - 1));
            case REPEATED -> many(1, () -> struct(prop.type().get(), depth - 1));
        };
    }

    private List<Object> many(int least, java.util.function.Supplier<Object> item) {
        int count = least + random.nextInt(3);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(item.get());
        return all;
    }

    private Object scalar(Scalar scalar) {
        if (scalar == Scalar.STRING) return TEXTS[random.nextInt(TEXTS.length)];
        if (scalar == Scalar.BOOLEAN) return random.nextBoolean();
        if (scalar == Scalar.INT) return random.nextInt();
        if (scalar == Scalar.LONG) return random.nextLong();
        if (scalar == Scalar.DOUBLE) return random.nextGaussian() * 1e6;
        if (scalar == Scalar.DECIMAL) return BigDecimal.valueOf(random.nextInt(), 3);
        if (scalar == Scalar.DATE) return Instant.ofEpochMilli(random.nextInt() * 1000L + random.nextInt(1000));
        return anEnumValue(scalar);
    }

    private Object anEnumValue(Scalar scalar) {
        return EnumValues.of(scalar).get(random.nextInt(EnumValues.of(scalar).size()));
    }
}
