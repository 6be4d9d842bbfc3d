package org.reeve.restapi.generator;

import java.util.Set;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.Named;

/** Says in English what an operation does, made from its names: the model's own texts belong to others. */
final class Sentences {

    private static final Set<String> INITIALS = Set.of(
            "vm", "vms", "nic", "nics", "cpu", "mac", "id", "os", "qos", "iscsi", "numa", "ssh", "rng", "lun", "luns");

    private Sentences() {}

    static String of(Operation operation) {
        String what = words(operation.service());
        return switch (operation.name()) {
            case "list" -> "Lists the " + what + ".";
            case "get" -> "Reads " + one(what) + ".";
            case "add" -> "Adds to the " + what + ".";
            case "update" -> "Changes " + one(what) + ".";
            case "remove" -> "Removes " + one(what) + ".";
            default -> capital(what) + ": " + words(operation.method()) + ".";
        };
    }

    private static String one(String what) {
        return what.endsWith("s") && !what.endsWith("ss") && !what.endsWith("OS")
                ? "the " + what
                : article(what) + what;
    }

    private static String article(String what) {
        return "aeiouAEIO".indexOf(what.charAt(0)) >= 0 ? "an " : "a ";
    }

    static String words(Named concept) {
        return concept.getName().words().map(Sentences::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String lower = word.toLowerCase();
        if (lower.equals("vnic")) return "vNIC";
        if (!INITIALS.contains(lower)) return lower;
        return lower.endsWith("s") && INITIALS.contains(lower.substring(0, lower.length() - 1))
                ? lower.substring(0, lower.length() - 1).toUpperCase() + "s"
                : lower.toUpperCase();
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
