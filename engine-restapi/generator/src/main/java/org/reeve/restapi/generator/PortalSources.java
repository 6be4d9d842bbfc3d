package org.reeve.restapi.generator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the portals' view of the types: the JSON objects themselves, given names by JsInterop. */
final class PortalSources {

    static final String PACKAGE = "org.reeve.kit.api.types";

    /** What the portals show; everything these mention is written too. */
    private static final List<String> ROOTS = List.of(
            "Api",
            "Vm",
            "Host",
            "Cluster",
            "DataCenter",
            "StorageDomain",
            "Disk",
            "DiskAttachment",
            "Nic",
            "Event",
            "Job",
            "Step",
            "GraphicsConsole",
            "Network",
            "VnicProfile",
            "Template",
            "User",
            "Action",
            "Statistic",
            "OperatingSystemInfo",
            "ClusterLevel");

    private final Map<String, Struct> structs;

    PortalSources(ApiModel model) {
        this.structs = model.structs().stream().collect(Collectors.toMap(Struct::className, Function.identity()));
    }

    void writeTo(SourceTree files) {
        var lists = new TreeSet<String>();
        for (Struct struct : reachable().values()) {
            files.write(PACKAGE, struct.className(), source(struct, lists));
        }
        for (String root : ROOTS) {
            String tag = structs.get(root).tag();
            lists.add(capital(tag) + "List " + tag + " " + root);
        }
        for (String list : lists) files.write(PACKAGE, list.split(" ")[0], listSource(list));
        fixed().forEach((name, body) -> files.write(PACKAGE, name, body));
    }

    private Map<String, Struct> reachable() {
        var found = new TreeMap<String, Struct>();
        var open = new ArrayDeque<>(ROOTS);
        while (!open.isEmpty()) {
            Struct struct = structs.get(open.remove());
            if (struct == null || found.putIfAbsent(struct.className(), struct) != null) continue;
            struct.base().ifPresent(open::add);
            struct.members().stream().filter(this::kept).filter(Member::struct).forEach(m -> open.add(m.itemJava()));
        }
        return found;
    }

    /** Foreign systems' types would drag in half the model and no screen shows them. */
    private static final Set<String> LEFT_OUT = Set.of("gluster", "openstack", "open_stack", "katello", "brick");

    private boolean kept(Member member) {
        String type = Words.snake(member.item());
        return LEFT_OUT.stream().noneMatch(type::startsWith);
    }

    private String source(Struct struct, Set<String> lists) {
        var fields = new LinkedHashMap<String, String>();
        struct.members().stream().filter(this::kept).forEach(m -> fields.put(m.field(), field(m, lists)));
        return header()
                + """
                /** The API's {@code %s} as it arrives in JSON. */
                @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
                public class %s%s {
                %s}
                """
                        .formatted(
                                struct.tag(),
                                struct.className(),
                                struct.base().map(b -> " extends " + b).orElse(""),
                                String.join("", fields.values()));
    }

    private static String field(Member m, Set<String> lists) {
        String name = m.field().equals(m.wire()) ? "" : "    @JsProperty(name = \"" + m.wire() + "\")\n";
        return "\n" + name + "    public " + java(m, lists) + " " + m.field() + ";\n";
    }

    private static String java(Member m, Set<String> lists) {
        String item = item(m);
        if (!m.list()) return item;
        String list = capital(m.itemTag()) + "List";
        lists.add(list + " " + m.itemTag() + " " + item);
        return list;
    }

    /** Whole numbers and booleans travel as text, dates as epoch milliseconds. */
    private static String item(Member m) {
        if (m.struct()) return m.itemJava();
        if (m.enumerated()) return "String";
        return switch (m.scalar()) {
            case "DATE", "DECIMAL", "DOUBLE" -> "Double";
            default -> "String";
        };
    }

    private static String listSource(String list) {
        String[] parts = list.split(" ");
        return header()
                + """
                /** A list as JSON wraps it: an object with one array, absent when the list is empty. */
                @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
                public class %s {

                    @JsProperty(name = "%s")
                    public %s[] items;
                }
                """
                        .formatted(parts[0], parts[1], parts[2]);
    }

    private static String header() {
        return """
                package org.reeve.kit.api.types;

                import jsinterop.annotations.JsPackage;
                import jsinterop.annotations.JsProperty;
                import jsinterop.annotations.JsType;

                """;
    }

    private static String capital(String tag) {
        return Words.className(new org.ovirt.api.metamodel.concepts.Name(tag.split("_")));
    }

    private static Map<String, String> fixed() {
        var all = new TreeMap<String, String>();
        all.put("LinkList", listSource("LinkList link Link"));
        plain(all, "Link", "A named address.", "public String href;", "public String rel;");
        plain(all, "Fault", "Why a request was refused.", "public String reason;", "public String detail;");
        plain(
                all,
                "Resource",
                "What every object with an id has.",
                "public String href;",
                "public String id;",
                "public String name;",
                "public String description;",
                "public String comment;",
                "@JsProperty(name = \"creation_status\")\n    public String creationStatus;",
                "@JsProperty(name = \"link\")\n    public Link[] links;",
                "public LinkList actions;");
        plain(
                all,
                "ActionResult extends Resource",
                "What every action answers.",
                "public String status;",
                "public Fault fault;",
                "public Job job;");
        return all;
    }

    private static void plain(Map<String, String> all, String declaration, String comment, String... fields) {
        String body = Arrays.stream(fields).map(f -> "\n    " + f + "\n").collect(Collectors.joining());
        all.put(
                declaration.split(" ")[0],
                header()
                        + """
                        /** %s */
                        @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
                        public class %s {
                        %s}
                        """
                                .formatted(comment, declaration, body));
    }
}
