package org.reeve.lab.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.lab.surface.Operation;

/** What the engine has, as far as a fuzz run has looked: addresses of objects, and the objects as patterns for bodies. */
final class Known {

    /** So often is looked anew, since the run itself adds and removes. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final int LOOKED_AT = 20;
    private static final int PARENTS = 4;
    /** One in so many removals is of something that is there, or soon nothing would be left to shoot at. */
    private static final int REMOVALS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STRANGE = List.of(
            "not-a-uuid",
            "0",
            "-1",
            "%00",
            "%27%20or%201=1",
            "..%2F..",
            "%F0%9F%98%80",
            "%20",
            "%25zz",
            "00000000-0000-0000-0000-00000000000g",
            "{vm}".replace("{", "%7B").replace("}", "%7D"),
            "a".repeat(3000));

    private final Target target;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    /** By kind of object and by the address of the collection. */
    private final Map<String, Map<String, List<String>>> ids = new ConcurrentHashMap<>();

    private record Look(List<JsonNode> items, long at) {}

    /**
     * A real address for one of the model's.
     *
     * @param hit whether all its ids are of objects that are there
     * @param nobody whether one of its ids is nobody's
     */
    record Place(String path, boolean hit, boolean nobody) {}

    Known(Target target) {
        this.target = target;
    }

    Place place(Operation operation, Badness badness, Random random) {
        if (operation.address().equals("/")) return new Place("", true, false);
        Place place = null;
        for (int i = 0; i < PARENTS && (place == null || !place.hit()); i++)
            place = attempt(operation.address(), random);
        if (spared(operation, random)) return bent(operation, place, last(operation), nobody());
        return switch (badness) {
            case UNKNOWN -> bent(operation, place, part(operation, random), nobody());
            case STRANGE ->
                bent(operation, place, part(operation, random), STRANGE.get(random.nextInt(STRANGE.size())));
            case OTHER -> other(operation, place, random);
            default -> place;
        };
    }

    /** With an id of another kind, or of one of the same kind that the rest of the address has nothing to do with. */
    private Place other(Operation operation, Place place, Random random) {
        int part = part(operation, random);
        List<JsonNode> siblings = items(above(operation, place.path(), part));
        String id = siblings.isEmpty() || random.nextInt(3) == 0
                ? any(random)
                : siblings.get(random.nextInt(siblings.size())).path("id").asText();
        Place bent = bent(operation, place, part, id);
        return new Place(bent.path(), false, false);
    }

    private static String above(Operation operation, String path, int part) {
        String[] parts = path.split("/", -1);
        return String.join("/", List.of(parts).subList(0, Math.min(part, parts.length)));
    }

    private static String nobody() {
        return UUID.randomUUID().toString();
    }

    /** A path all of whose ids exist. */
    Optional<String> path(String model, Random random) {
        for (int i = 0; i < PARENTS; i++) {
            Place place = attempt(model, random);
            if (place.hit()) return Optional.of(place.path());
        }
        return Optional.empty();
    }

    private static boolean spared(Operation operation, Random random) {
        return operation.http().equals("DELETE") && operation.address().endsWith("}") && random.nextInt(REMOVALS) != 0;
    }

    private static int last(Operation operation) {
        return operation.address().split("/").length - 1;
    }

    private static int part(Operation operation, Random random) {
        String[] parts = operation.address().split("/");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) if (parts[i].startsWith("{")) places.add(i);
        return places.get(random.nextInt(places.size()));
    }

    private static Place bent(Operation operation, Place place, int part, String id) {
        String[] parts = place.path().split("/", -1);
        if (parts.length != operation.address().split("/").length) return place;
        parts[part] = id;
        return new Place(String.join("/", parts), false, true);
    }

    private Place attempt(String model, Random random) {
        String path = "";
        boolean hit = true;
        for (String part : model.substring(1).split("/")) {
            if (!part.startsWith("{")) {
                path += "/" + part;
                continue;
            }
            List<JsonNode> some = hit ? items(path) : List.of();
            hit &= !some.isEmpty();
            path += "/"
                    + (some.isEmpty()
                            ? UUID.randomUUID().toString()
                            : some.get(random.nextInt(some.size())).path("id").asText());
        }
        return new Place(path, hit, !hit);
    }

    /** An object like those at an address: itself, or one of the collection. */
    Optional<JsonNode> pattern(String path, Random random) {
        List<JsonNode> some = items(path);
        if (some.isEmpty() && path.contains("/")) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            some = items(path.substring(0, path.lastIndexOf('/')));
            Optional<JsonNode> itself = some.stream()
                    .filter(item -> item.path("id").asText().equals(id))
                    .findFirst();
            if (itself.isPresent()) return itself;
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** The id of an object of a kind, by the name of its type. */
    Optional<String> id(String type, Random random) {
        List<List<String>> lists = ids.getOrDefault(type, Map.of()).values().stream()
                .filter(list -> !list.isEmpty())
                .toList();
        if (lists.isEmpty()) return Optional.empty();
        List<String> list = lists.get(random.nextInt(lists.size()));
        return Optional.of(list.get(random.nextInt(list.size())));
    }

    private String any(Random random) {
        List<String> types = List.copyOf(ids.keySet());
        if (types.isEmpty()) return UUID.randomUUID().toString();
        return id(types.get(random.nextInt(types.size())), random)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Has a collection looked at anew. */
    void forget(String collection) {
        looks.remove(collection);
        items(collection);
    }

    List<JsonNode> items(String collection) {
        Look look = looks.get(collection);
        if (look != null && System.nanoTime() - look.at() < FRESH.toNanos()) return look.items();
        List<JsonNode> items = read(collection);
        looks.put(collection, new Look(items, System.nanoTime()));
        return items;
    }

    private List<JsonNode> read(String collection) {
        Target.Reply reply = target.send(Shot.get(collection));
        List<JsonNode> items = new ArrayList<>();
        if (reply.status() != 200) return items;
        parse(reply.body()).ifPresent(body -> body.properties().forEach(list -> {
            if (!list.getValue().isArray()) return;
            List<String> some = new ArrayList<>();
            for (JsonNode item : list.getValue()) {
                if (!item.has("id") || some.size() == LOOKED_AT) continue;
                items.add(item);
                some.add(item.get("id").asText());
            }
            ids.computeIfAbsent(list.getKey(), key -> new ConcurrentHashMap<>()).put(collection, some);
        }));
        return items;
    }

    static Optional<JsonNode> parse(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body.getBytes(StandardCharsets.UTF_8)))
                    .filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
