package org.reeve.restapi.generator;

import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.EnumType;

/** Writes one Java enum for every enumeration of the model. */
final class EnumSources {

    private final ApiModel model;

    EnumSources(ApiModel model) {
        this.model = model;
    }

    void writeTo(SourceTree files) {
        for (EnumType type : model.enums()) files.write(TypeSources.PACKAGE, Words.className(type), source(type));
    }

    static String source(EnumType type) {
        String values = type.values()
                .sorted()
                .map(v -> "    " + Words.constant(v) + "(\"" + Words.snake(v) + "\")")
                .collect(Collectors.joining(",\n"));
        return """
                package org.reeve.restapi.types;

                import org.reeve.restapi.meta.WireEnum;

                /** Values of the API's {@code %2$s}. */
                public enum %1$s implements WireEnum {
                %3$s;

                    private final String wire;

                    %1$s(String wire) {
                        this.wire = wire;
                    }

                    @Override
                    public String wire() {
                        return wire;
                    }
                }
                """
                .formatted(Words.className(type), Words.snake(type), values);
    }
}
