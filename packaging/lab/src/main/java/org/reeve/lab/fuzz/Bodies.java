package org.reeve.lab.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes bodies that a careless or hostile program might send: objects the API itself answered, bent in one or more places. */
final class Bodies {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 5_000;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "true",
            "null",
            "1e999",
            "99999999999999999999",
            "NaN",
            "2026-02-30T25:61:61Z",
            "' or 1=1 --",
            "%",
            "\\",
            "${7*7}",
            "<b>&amp;</b>",
            "../../../etc/passwd",
            "ä\u0000\u202E\uD83D\uDE00",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "up",
            "UP");
    private static final List<String> NAMES = List.of(
            "name",
            "id",
            "description",
            "comment",
            "status",
            "type",
            "memory",
            "cpu",
            "cluster",
            "template",
            "host",
            "disk",
            "network",
            "user",
            "role",
            "no_such_member",
            "href",
            "link",
            "actions",
            "version",
            "permits",
            "storage",
            "mac",
            "properties",
            "vnic_profile");

    private final Random random;

    Bodies(Random random) {
        this.random = random;
    }

    /** A body and what it claims to be. */
    record Body(String type, byte[] bytes) {}

    Body next(String tag, Optional<JsonNode> seed) {
        if (random.nextInt(25) == 0) return rubbish();
        ObjectNode object = seed.filter(ObjectNode.class::isInstance)
                .map(node -> ((ObjectNode) node).deepCopy())
                .orElseGet(Nodes::object);
        List.of("href", "link", "actions").forEach(object::remove);
        int bends = 1 + random.nextInt(3);
        for (int i = 0; i < bends; i++) bend(object);
        boolean xml = random.nextInt(3) == 0;
        String text = xml ? Xml.of(tag, object) : repeated(object.toString());
        return new Body(type(xml), text.getBytes(StandardCharsets.UTF_8));
    }

    private String type(boolean xml) {
        if (random.nextInt(50) == 0) return xml ? "application/json" : "application/xml";
        if (random.nextInt(100) == 0) return "text/plain";
        return xml ? "application/xml" : "application/json";
    }

    /** Now and then the same member comes twice. */
    private String repeated(String json) {
        return random.nextInt(40) != 0 || json.length() < 3
                ? json
                : json.substring(0, json.length() - 1) + "," + json.substring(1);
    }

    private void bend(ObjectNode object) {
        List<ObjectNode> places = new ArrayList<>();
        collect(object, places);
        ObjectNode place = places.get(random.nextInt(places.size()));
        List<String> members = new ArrayList<>();
        place.fieldNames().forEachRemaining(members::add);
        String member =
                members.isEmpty() || random.nextInt(3) == 0 ? any(NAMES) : members.get(random.nextInt(members.size()));
        if (random.nextInt(6) == 0) {
            place.remove(member);
        } else {
            place.set(member, value());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) places.add(object);
        if (places.size() < 50) node.forEach(inner -> collect(inner, places));
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> Nodes.number(random.nextLong());
            case 1 -> Nodes.number(random.nextInt(5));
            case 2 -> Nodes.decimal(random.nextGaussian() * 1e18);
            case 3 -> Nodes.truth(random.nextBoolean());
            case 4 -> Nodes.nothing();
            case 5 -> Nodes.object().set(any(NAMES), Nodes.text(any(WORDS)));
            case 6 -> Nodes.array().add(any(WORDS)).add(Nodes.object());
            case 7 -> random.nextInt(30) == 0 ? Nodes.text("n".repeat(MEGABYTE)) : Nodes.text("n".repeat(300));
            case 8 -> random.nextInt(10) == 0 ? deep() : Nodes.object();
            default -> Nodes.text(any(WORDS));
        };
    }

    private static JsonNode deep() {
        ObjectNode top = Nodes.object();
        ObjectNode at = top;
        for (int i = 0; i < 200; i++) at = at.putObject("cluster");
        return top;
    }

    /** What is no document of either kind. */
    private Body rubbish() {
        return switch (random.nextInt(7)) {
            case 0 -> new Body("application/json", bytes("{".repeat(DEEP)));
            case 1 -> new Body("application/json", bytes("[".repeat(DEEP) + "]".repeat(DEEP)));
            case 2 -> new Body("application/xml", bytes("<a>".repeat(DEEP)));
            case 3 ->
                new Body(
                        "application/xml",
                        bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><vm><name>&e;</name></vm>"));
            case 4 -> new Body("application/json", noise());
            case 5 -> new Body("application/xml", noise());
            default -> new Body("application/json", bytes("{\"name\": \"half"));
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(400)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Writes a JSON object as the API's XML would be: lists are repeated elements, {@code id} and {@code href} attributes. */
    private record Xml(StringBuilder out) {

        static String of(String tag, ObjectNode object) {
            var xml = new Xml(new StringBuilder());
            xml.element(tag, object);
            return xml.out.toString();
        }

        private void element(String name, JsonNode value) {
            if (value instanceof ArrayNode items) {
                items.forEach(item -> element(name, item));
                return;
            }
            out.append('<').append(name);
            if (value.hasNonNull("id"))
                out.append(" id=\"").append(escaped(value.get("id").asText())).append('"');
            out.append('>');
            if (value.isObject()) {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    if (!member.getKey().equals("id")) element(member.getKey(), member.getValue());
                }
            } else {
                out.append(escaped(value.asText()));
            }
            out.append("</").append(name).append('>');
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }
    }
}
