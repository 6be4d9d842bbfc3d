package org.reeve.restapi.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Writes one plain Java class for every structure of the model, with its wire description beside its fields. */
final class TypeSources {

    static final String PACKAGE = "org.reeve.restapi.types";

    private final ApiModel model;

    TypeSources(ApiModel model) {
        this.model = model;
    }

    void writeTo(SourceTree files) {
        for (Struct struct : model.structs()) files.write(PACKAGE, struct.className(), source(struct));
        files.write(PACKAGE, "AllTypes", catalogue());
    }

    /** Lists every type, for tests that must not forget one. */
    private String catalogue() {
        String metas = model.structs().stream()
                .map(s -> "                " + s.className() + ".META")
                .collect(Collectors.joining(",\n"));
        return """
                package org.reeve.restapi.types;

                import org.reeve.restapi.meta.StructMeta;

                /** Every structure of the API. */
                public final class AllTypes {

                    private AllTypes() {}

                    public static java.util.List<StructMeta> metas() {
                        return java.util.List.of(
                %s,
                                Creation.META,
                                Fault.META,
                                GracePeriod.META,
                                Link.META,
                                UsageMessage.META);
                    }
                }
                """
                .formatted(metas);
    }

    private static String source(Struct struct) {
        String name = struct.className();
        var out = new StringBuilder(
                """
                package org.reeve.restapi.types;

                import org.reeve.restapi.meta.Prop;
                import org.reeve.restapi.meta.Scalar;
                import org.reeve.restapi.meta.StructMeta;

                /** The API's {@code %s}. */
                public class %s %s {

                """
                        .formatted(struct.tag(), name, heritage(struct)));
        out.append("    public static final StructMeta META = StructMeta.of(\"%s\", \"%s\", %s::new, %s%s);\n"
                .formatted(struct.tag(), struct.plural(), name, baseMeta(struct), props(struct.members())));
        if (!struct.members().isEmpty()) {
            out.append("\n    private static final int FIRST = %s;\n\n".formatted(first(struct)));
            struct.members().forEach(m -> out.append("    private %s %s;\n".formatted(m.java(), m.field())));
        }
        struct.members().forEach(m -> out.append(accessors(m)));
        out.append("\n    @Override\n    public StructMeta meta() {\n        return META;\n    }\n");
        if (!struct.members().isEmpty() || struct.base().isEmpty()) out.append(access(struct));
        return out.append("}\n").toString();
    }

    private static String heritage(Struct struct) {
        return struct.base().map(b -> "extends " + b).orElse("implements org.reeve.restapi.meta.Struct");
    }

    private static String baseMeta(Struct struct) {
        return struct.base().map(b -> b + ".META").orElse("StructMeta.NONE");
    }

    private static String first(Struct struct) {
        return struct.base().map(b -> b + ".META.props().size()").orElse("0");
    }

    private static String props(List<Member> members) {
        return members.stream().map(m -> ",\n            " + prop(m)).collect(Collectors.joining());
    }

    private static String prop(Member m) {
        String prop;
        if (m.struct() && m.list()) {
            prop = "Prop.structs(\"%s\", \"%s\", () -> %s.META)".formatted(m.wire(), m.itemTag(), m.itemJava());
        } else if (m.struct()) {
            prop = "Prop.struct(\"%s\", () -> %s.META)".formatted(m.wire(), m.itemJava());
        } else if (m.list()) {
            prop = "Prop.scalars(\"%s\", \"%s\", %s)".formatted(m.wire(), m.itemTag(), kind(m));
        } else {
            prop = "Prop.%s(\"%s\", %s)".formatted(m.attribute() ? "attribute" : "scalar", m.wire(), kind(m));
        }
        return m.link() ? prop + ".link()" : prop;
    }

    private static String kind(Member m) {
        return m.enumerated() ? "Scalar.of(" + m.itemJava() + ".class)" : "Scalar." + m.scalar();
    }

    private static String accessors(Member m) {
        return """

                    public %1$s get%2$s() {
                        return %3$s;
                    }

                    public void set%2$s(%1$s value) {
                        this.%3$s = value;
                    }
                """
                .formatted(m.java(), m.accessor(), m.field());
    }

    private static String access(Struct struct) {
        List<Member> members = struct.members();
        var get = new StringBuilder();
        var set = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            get.append("            case %d -> this.%s;\n".formatted(i, m.field()));
            set.append("            case %d -> this.%s = (%s) value;\n".formatted(i, m.field(), m.java()));
        }
        boolean top = struct.base().isEmpty();
        String unchecked = members.stream().anyMatch(Member::list) ? "    @SuppressWarnings(\"unchecked\")\n" : "";
        String index = members.isEmpty() ? "index" : "index - FIRST";
        String noGet = top ? "throw new IndexOutOfBoundsException(index)" : "super.get(index)";
        String noSet = top ? "throw new IndexOutOfBoundsException(index)" : "super.set(index, value)";
        if (members.isEmpty()) {
            return """

                        @Override
                        public Object get(int index) {
                            %s;
                        }

                        @Override
                        public void set(int index, Object value) {
                            %s;
                        }
                    """
                    .formatted(noGet, noSet);
        }
        return """

                    @Override
                    public Object get(int index) {
                        return switch (%1$s) {
                %2$s            default -> %3$s;
                        };
                    }

                    @Override
                %4$s    public void set(int index, Object value) {
                        switch (%1$s) {
                %5$s            default -> %6$s;
                        }
                    }
                """
                .formatted(index, get, noGet, unchecked, set, noSet);
    }
}
