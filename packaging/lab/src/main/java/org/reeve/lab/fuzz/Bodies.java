package org.reeve.lab.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes bodies that a careless or hostile program might send: objects as the API would take them, bent in one or more places. */
final class Bodies {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 5_000;
    private static final List<String> LETTERS = List.of("n", "\u00e4", "\u2028", "\"", "<");
    private static final List<String> CONTENTS = List.of(
            "application/json",
            "application/xml",
            "text/plain",
            "text/html",
            "image/png",
            "nonsense",
            "/",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/xml;charset=\"",
            "application/json, application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "");
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

    /** @param tag of the element that a body in XML is */
    Body next(Badness badness, String tag, ObjectNode object) {
        return switch (badness) {
            case RUBBISH -> rubbish();
            case MEMBERS -> bent(tag, object, this::value);
            case TYPES -> bent(tag, object, this::another);
            case HUGE -> bent(tag, object, this::huge);
            case LONG ->
                whole(tag, Nodes.with(object, "name", Nodes.text(any(LETTERS).repeat(MEGABYTE))));
            case DEEP -> whole(tag, Nodes.with(object, any(NAMES), deep()));
            case TWICE -> twice(tag, object);
            case CONTENT -> new Body(any(CONTENTS), whole(tag, object).bytes());
            default -> whole(tag, object);
        };
    }

    private Body whole(String tag, ObjectNode object) {
        return random.nextInt(3) == 0
                ? new Body("application/xml", bytes(Xml.of(tag, object)))
                : new Body("application/json", bytes(object.toString()));
    }

    private Body bent(String tag, ObjectNode object, Supplier<JsonNode> value) {
        int bends = 1 + random.nextInt(3);
        for (int i = 0; i < bends; i++) bend(object, value);
        return whole(tag, object);
    }

    private Body twice(String tag, ObjectNode object) {
        if (object.isEmpty()) object.put("name", "a");
        if (random.nextInt(3) == 0) {
            String xml = Xml.of(tag, object);
            int inner = xml.indexOf('>') + 1;
            int end = xml.length() - tag.length() - 3;
            return new Body(
                    "application/xml", bytes(xml.substring(0, end) + xml.substring(inner, end) + xml.substring(end)));
        }
        String json = object.toString();
        return new Body("application/json", bytes(json.substring(0, json.length() - 1) + "," + json.substring(1)));
    }

    private void bend(ObjectNode object, Supplier<JsonNode> value) {
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
            place.set(member, value.get());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) places.add(object);
        if (places.size() < 50) node.forEach(inner -> collect(inner, places));
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> Nodes.number(random.nextLong());
            case 1 -> Nodes.number(random.nextInt(5));
            case 2 -> Nodes.decimal(random.nextGaussian() * 1e18);
            case 3 -> Nodes.truth(random.nextBoolean());
            case 4 -> Nodes.nothing();
            case 5 -> Nodes.object().set(any(NAMES), Nodes.text(any(WORDS)));
            case 6 -> Nodes.array().add(any(WORDS)).add(Nodes.object());
            default -> Nodes.text(any(WORDS));
        };
    }

    /** What is written otherwise than most members. */
    private JsonNode another() {
        return switch (random.nextInt(7)) {
            case 0 -> Nodes.array();
            case 1 -> Nodes.array().add(Nodes.array().add(1));
            case 2 -> Nodes.object().set(any(NAMES), Nodes.array().add(Nodes.nothing()));
            case 3 -> Nodes.truth(random.nextBoolean());
            case 4 -> Nodes.decimal(0.5);
            case 5 -> Nodes.nothing();
            default -> Nodes.array().add(any(WORDS)).add(Nodes.object());
        };
    }

    private JsonNode huge() {
        return switch (random.nextInt(8)) {
            case 0 -> Nodes.number(Long.MAX_VALUE);
            case 1 -> Nodes.number(Long.MIN_VALUE);
            case 2 -> Nodes.number(Integer.MAX_VALUE);
            case 3 -> Nodes.number(BigInteger.TEN.pow(400));
            case 4 -> Nodes.decimal(Double.MAX_VALUE);
            case 5 -> Nodes.text("9".repeat(5_000));
            case 6 -> many();
            default -> Nodes.text("n".repeat(1 + random.nextInt(70_000)));
        };
    }

    private JsonNode many() {
        ArrayNode many = Nodes.array();
        for (int i = 0; i < 3_000; i++) many.add(Nodes.object().put("id", any(WORDS)));
        return random.nextBoolean() ? many : Nodes.object().set(any(NAMES), many);
    }

    private JsonNode deep() {
        ObjectNode top = Nodes.object();
        ObjectNode at = top;
        int levels = random.nextInt(1_000);
        for (int i = 0; i < levels; i++) at = at.putObject("cluster");
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
