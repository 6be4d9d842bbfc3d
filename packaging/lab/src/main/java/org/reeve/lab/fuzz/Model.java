package org.reeve.lab.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.reeve.lab.surface.Operation;

/** The published API model, as the engine serves it, to make bodies that are well formed and mean something. */
final class Model {

    private static final int DEPTH = 3;
    private static final int MEMBERS = 5;

    private final Map<String, JsonNode> types = new HashMap<>();
    private final Map<String, JsonNode> services = new HashMap<>();

    Model(JsonNode document) {
        document.path("types").forEach(type -> types.put(type.path("name").asText(), type));
        document.path("services")
                .forEach(service -> services.put(service.path("name").asText(), service));
    }

    /** What an operation is sent in its body, if anything: a type of object, or the parameters of an action. */
    Optional<String> sent(Operation operation) {
        return parameters(operation).stream()
                .map(parameter -> parameter.path("type").asText())
                .filter(type -> struct(type.replace("[]", "")))
                .findFirst();
    }

    /**
     * A body of random members, each with a value the model allows.
     *
     * @param ids one of an object of this type, as far as any is known
     */
    ObjectNode body(Operation operation, Random random, Function<String, Optional<String>> ids) {
        var making = new Making(random, ids);
        if (!operation.action())
            return sent(operation).map(type -> making.object(type, DEPTH)).orElseGet(Nodes::object);
        ObjectNode action = Nodes.object();
        for (JsonNode parameter : parameters(operation)) {
            if (random.nextInt(3) > 0)
                action.set(
                        parameter.path("name").asText(),
                        making.value(
                                parameter.path("name").asText(),
                                parameter.path("type").asText(),
                                DEPTH));
        }
        return action;
    }

    private List<JsonNode> parameters(Operation operation) {
        String name = operation.action()
                ? operation.address().substring(operation.address().lastIndexOf('/') + 1)
                : operation.http().equals("POST") ? "add" : "update";
        List<JsonNode> some = new ArrayList<>();
        for (JsonNode method :
                services.getOrDefault(operation.service(), Nodes.object()).path("methods")) {
            if (!method.path("name").asText().replace("_", "").equals(name)) continue;
            for (JsonNode parameter : method.path("parameters")) {
                if (parameter.path("in").asBoolean()) some.add(parameter);
            }
        }
        return some;
    }

    private boolean struct(String type) {
        return types.getOrDefault(type, Nodes.object()).path("kind").asText().equals("struct");
    }

    private List<JsonNode> members(String type) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode at = types.get(type);
                at != null;
                at = types.get(at.path("base").asText())) {
            at.path("attributes").forEach(all::add);
            at.path("links").forEach(all::add);
        }
        return all;
    }

    /** The making of one body. */
    private final class Making {

        private final Random random;
        private final Function<String, Optional<String>> ids;

        Making(Random random, Function<String, Optional<String>> ids) {
            this.random = random;
            this.ids = ids;
        }

        ObjectNode object(String type, int depth) {
            ObjectNode object = Nodes.object();
            List<JsonNode> members = members(type);
            int count = depth == DEPTH ? 1 + random.nextInt(2 * MEMBERS) : 1 + random.nextInt(2);
            for (int i = 0; i < count && !members.isEmpty(); i++) {
                JsonNode member = members.get(random.nextInt(members.size()));
                String name = member.path("name").asText();
                object.set(name, value(name, member.path("type").asText(), depth));
            }
            if (depth == DEPTH && members.stream().anyMatch(member -> named(member, "name")))
                object.set("name", Nodes.text("fuzz-" + Long.toString(random.nextLong(1L << 40), 36)));
            return object;
        }

        private boolean named(JsonNode member, String name) {
            return member.path("name").asText().equals(name);
        }

        JsonNode value(String name, String type, int depth) {
            if (type.endsWith("[]")) return list(name, type.substring(0, type.length() - 2), depth);
            JsonNode known = types.get(type);
            if (known != null && known.path("kind").asText().equals("enum")) return choice(known.path("values"));
            if (struct(type)) return reference(type, depth);
            return scalar(type);
        }

        private JsonNode reference(String type, int depth) {
            Optional<String> id = ids.apply(type);
            if (id.isPresent() && random.nextInt(8) != 0) return Nodes.object().set("id", Nodes.text(id.get()));
            return depth == 0 ? Nodes.object() : object(type, depth - 1);
        }

        private JsonNode list(String name, String type, int depth) {
            ArrayNode items = Nodes.array();
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) items.add(value(name, type, depth));
            String item = struct(type) ? type : name.replaceFirst("s$", "");
            return Nodes.object().set(item, items);
        }

        private JsonNode choice(JsonNode values) {
            return Nodes.text(
                    values.path(random.nextInt(values.size())).path("name").asText());
        }

        private JsonNode scalar(String type) {
            return switch (type) {
                case "boolean" -> Nodes.truth(random.nextBoolean());
                case "integer" -> Nodes.number(random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(2_000));
                case "decimal" -> Nodes.decimal(random.nextInt(1_000) / 10.0);
                case "date" -> Nodes.number(1_700_000_000_000L + random.nextInt());
                default -> Nodes.text("text-" + random.nextInt(100));
            };
        }
    }
}
