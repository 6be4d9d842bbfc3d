package org.reeve.lab.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What the engine has, as far as a fuzz run has looked: addresses of objects, and the objects as patterns for bodies. */
final class Known {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STRANGE =
            List.of("not-a-uuid", "0", "-1", "%00", "%27%20or%201=1", "..%2F..", "%F0%9F%98%80", "a".repeat(3000));

    private final Target target;
    private final Random random;
    private final Map<String, List<JsonNode>> collections = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    Known(Target target, Random random) {
        this.target = target;
        this.random = random;
    }

    /** A real address for a model's one; ids that exist where there are any, and now and then others. */
    String address(String model, boolean gentle) {
        if (model.equals("/")) return "";
        String path = "";
        for (String part : model.substring(1).split("/")) {
            path += "/" + (part.startsWith("{") ? id(path, gentle) : part);
        }
        return path;
    }

    /** An object like those at an address: itself, or one of the collection. */
    Optional<JsonNode> pattern(String path) {
        List<JsonNode> some = items(path);
        if (some.isEmpty() && path.contains("/")) some = items(path.substring(0, path.lastIndexOf('/')));
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** Forgets what was looked at, since requests may have changed it. */
    void forget() {
        collections.clear();
    }

    private String id(String collection, boolean gentle) {
        int dice = random.nextInt(10);
        if (dice == 0) return UUID.randomUUID().toString();
        if (dice == 1) return STRANGE.get(random.nextInt(STRANGE.size()));
        if (dice == 2 && !ids.isEmpty()) return ids.get(random.nextInt(ids.size()));
        List<JsonNode> some = items(collection);
        // Removing for real what exists would soon leave nothing to shoot at.
        if (some.isEmpty() || gentle && random.nextInt(20) != 0)
            return UUID.randomUUID().toString();
        return some.get(random.nextInt(some.size())).path("id").asText();
    }

    private synchronized List<JsonNode> items(String collection) {
        return collections.computeIfAbsent(collection, this::read);
    }

    private List<JsonNode> read(String collection) {
        Target.Reply reply =
                target.send(new Shot("GET", collection, Optional.empty(), "application/json", new byte[0]));
        List<JsonNode> items = new ArrayList<>();
        if (reply.status() != 200) return items;
        parse(reply.body())
                .ifPresent(body -> body.forEach(list -> {
                    if (list.isArray()) list.forEach(item -> items.add(item));
                }));
        items.removeIf(item -> !item.has("id"));
        items.stream().limit(5).forEach(item -> ids.add(item.get("id").asText()));
        return items.size() > 20 ? List.copyOf(items.subList(0, 20)) : items;
    }

    static Optional<JsonNode> parse(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
