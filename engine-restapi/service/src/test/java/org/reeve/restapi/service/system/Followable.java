package org.reeve.restapi.service.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What may be named in {@code follow} at an address, by what it answers: every link of its objects, and every object they only name. */
final class Followable {

    private Followable() {}

    static String of(JsonNode answer) {
        Set<String> names = new TreeSet<>();
        collect(answer, names);
        answer.properties().forEach(member -> {
            if (member.getValue().isArray()) member.getValue().forEach(item -> collect(item, names));
        });
        return String.join(",", names);
    }

    private static void collect(JsonNode object, Set<String> names) {
        object.path("link").forEach(link -> {
            if (!link.path("rel").asText().contains("/"))
                names.add(link.path("rel").asText());
        });
        object.properties().forEach(member -> {
            if (member.getValue().has("href")) names.add(member.getKey());
        });
    }
}
