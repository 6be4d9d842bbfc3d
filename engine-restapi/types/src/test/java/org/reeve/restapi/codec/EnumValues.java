package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.WireEnum;
import org.reeve.restapi.types.Fault;

/** The values of an enumeration of which only the scalar is known: all generated enums are asked. */
final class EnumValues {

    private static final List<WireEnum> ALL = all();
    private static final Map<Scalar, List<WireEnum>> FOUND = new ConcurrentHashMap<>();

    private EnumValues() {}

    static List<WireEnum> of(Scalar scalar) {
        return FOUND.computeIfAbsent(scalar, EnumValues::find);
    }

    private static List<WireEnum> find(Scalar scalar) {
        return ALL.stream().filter(value -> reads(scalar, value)).toList();
    }

    private static boolean reads(Scalar scalar, WireEnum value) {
        try {
            return scalar.read().apply(value.wire()) == value;
        } catch (Scalar.BadValue e) {
            return false;
        }
    }

    private static List<WireEnum> all() {
        var values = new ArrayList<WireEnum>();
        Path classes = Path.of("target/classes/org/reeve/restapi/types");
        try (var files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(Fault.class.getPackageName() + "." + name);
                if (type.isEnum()) for (Object value : type.getEnumConstants()) values.add((WireEnum) value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
