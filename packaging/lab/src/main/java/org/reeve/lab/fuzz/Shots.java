package org.reeve.lab.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.reeve.lab.surface.Operation;

/** Makes the requests of a fuzz run. The same seed makes the same ones on an engine that has the same. */
final class Shots {

    private final Known known;
    private final Model model;
    private final long seed;

    Shots(Known known, Model model, long seed) {
        this.known = known;
        this.model = model;
        this.seed = seed;
    }

    /** @param number of the request among those for its operation; they are bad in turn in all ways that they can be */
    Shot next(Operation operation, int number) {
        var random = new Random(seed * 31 + operation.toString().hashCode() + number * 1_000_003L);
        Badness badness = badness(operation, number);
        Known.Place place = known.place(operation, badness, random);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", random.nextInt(4) == 0 ? "application/xml" : "application/json");
        byte[] body = new byte[0];
        if (operation.http().startsWith("P") || badness == Badness.RUBBISH) {
            Bodies.Body made =
                    new Bodies(random).next(badness, tag(operation), object(operation, place.path(), random));
            headers.put("Content-Type", made.type());
            body = made.bytes();
        }
        if (badness == Badness.HEADERS) headers.putAll(Strange.headers(random));
        if (badness == Badness.HTTP) headers.putAll(Strange.broken(random));
        return new Shot(
                "f" + Long.toString(Math.floorMod(seed, 1 << 20), 36) + "-"
                        + Integer.toHexString(operation.toString().hashCode()) + "-" + number,
                operation,
                badness,
                place,
                badness == Badness.METHOD ? Strange.method(random) : operation.http(),
                path(badness, place.path(), random),
                headers,
                body);
    }

    /** In turn all that there are, in an order of the operation's own: the first few requests for each are all kinds together. */
    private Badness badness(Operation operation, int number) {
        List<Badness> ways = new ArrayList<>(Badness.of(operation));
        Collections.shuffle(ways, new Random(seed ^ operation.toString().hashCode()));
        return ways.get(number % ways.size());
    }

    private static String path(Badness badness, String path, Random random) {
        return switch (badness) {
            case QUERY -> path + Strange.query(random);
            case MATRIX -> Strange.matrix(path, random);
            case SEARCH -> path + "?search=" + Strange.search(random);
            case ESCAPE -> Strange.escape(path, random);
            default -> path;
        };
    }

    private ObjectNode object(Operation operation, String path, Random random) {
        Optional<JsonNode> pattern =
                operation.action() || random.nextInt(3) == 0 ? Optional.empty() : known.pattern(path, random);
        if (pattern.isEmpty() || !(pattern.get() instanceof ObjectNode object))
            return model.body(operation, random, type -> known.id(type, random));
        ObjectNode copy = object.deepCopy();
        List.of("href", "link", "actions").forEach(copy::remove);
        if (operation.http().equals("POST")) renewed(copy, random);
        return copy;
    }

    /** What is added is mostly not to be what is there. Where it refers to something by its id it keeps that. */
    private static void renewed(ObjectNode object, Random random) {
        if (object.has("name")) object.put("name", "fuzz-" + Long.toString(random.nextLong(1L << 40), 36));
        if (random.nextInt(4) != 0) object.remove("id");
    }

    private String tag(Operation operation) {
        if (operation.action()) return "action";
        return model.sent(operation).orElseGet(() -> operation.service().replaceFirst("s$", ""));
    }
}
