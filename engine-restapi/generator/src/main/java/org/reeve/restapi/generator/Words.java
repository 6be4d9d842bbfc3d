package org.reeve.restapi.generator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.Name;
import org.ovirt.api.metamodel.concepts.Named;

/** How the model's names are spelled on the wire and in Java, with the historic exceptions. */
final class Words {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("operating_system", "os"),
            Map.entry("operating_system_info", "operating_system"),
            Map.entry("migration_options", "migration"),
            Map.entry("numa_node", "host_numa_node"),
            Map.entry("virtual_numa_node", "vm_numa_node"),
            Map.entry("transparent_huge_pages", "transparent_hugepages"),
            Map.entry("gluster_brick", "brick"),
            Map.entry("gluster_brick_memory_info", "brick_memoryinfo"),
            Map.entry("gluster_memory_pool", "memory_pool"),
            Map.entry("gluster_server_hook", "server_hook"),
            Map.entry("open_stack_image", "openstack_image"),
            Map.entry("open_stack_image_provider", "openstack_image_provider"),
            Map.entry("open_stack_network", "openstack_network"),
            Map.entry("open_stack_network_provider", "openstack_network_provider"),
            Map.entry("open_stack_subnet", "openstack_subnet"),
            Map.entry("open_stack_volume_provider", "openstack_volume_provider"));

    private static final Map<String, String> MEMBERS =
            Map.of("transparent_huge_pages", "transparent_hugepages", "numa_nodes", "host_numa_nodes");

    private static final Map<String, String> PLURALS = Map.of(
            // "operation" is how every client reads it.
            "operating_system_info", "operation_systems",
            "api", "api");

    private static final Set<String> RESERVED = Set.of(
            "class",
            "interface",
            "default",
            "native",
            "package",
            "switch",
            "import",
            "volatile",
            "clone",
            "wait",
            "notify",
            "export",
            "continue",
            "final",
            "static",
            "new",
            "return",
            "short",
            "long",
            "int",
            "enum");

    private Words() {}

    static String snake(Named concept) {
        return concept.getName().words().map(String::toLowerCase).collect(Collectors.joining("_"));
    }

    static String tag(Named type) {
        return TAGS.getOrDefault(snake(type), snake(type));
    }

    static String plural(Named type) {
        return PLURALS.getOrDefault(snake(type), plural(tag(type)));
    }

    private static String plural(String word) {
        if (word.endsWith("key") || word.endsWith("display")) return word + "s";
        if (word.endsWith("erratum")) return word.substring(0, word.length() - 2) + "a";
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    static String member(Named member) {
        return MEMBERS.getOrDefault(snake(member), snake(member));
    }

    /** The item of a list of scalars: {@code devices} holds {@code device}. */
    static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The segment in an address: no underscores. */
    static String segment(Named concept) {
        return concept.getName().words().map(String::toLowerCase).collect(Collectors.joining());
    }

    static String className(Named concept) {
        return className(concept.getName());
    }

    static String className(Name name) {
        return name.words().map(Words::capital).collect(Collectors.joining());
    }

    /** A field, parameter or method name that Java accepts. */
    static String javaName(Named concept) {
        String name = camel(concept.getName().getWords());
        return RESERVED.contains(name) ? name + "_" : name;
    }

    static String constant(Named value) {
        String name = snake(value).toUpperCase();
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private static String camel(List<String> words) {
        String all = words.stream().map(Words::capital).collect(Collectors.joining());
        return Character.toLowerCase(all.charAt(0)) + all.substring(1);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase();
    }
}
