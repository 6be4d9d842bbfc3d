package org.reeve.lab.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries every operation of the model on a running engine, without changing anything. Reads go to the first object of each
 * collection, or to an id that nobody has. Everything else is sent with a body that no operation takes, or for an object that
 * does not exist: what is implemented refuses that, what is not answers 501 before it looks.
 */
public final class Walk {

    private static final String STRANGE = "{\"no_such_member\":\"walk\"}";

    private final Door door;
    /** Addresses as the model writes them, and one real address each; those without objects lead to ids nobody has. */
    private final Map<String, Place> places = new HashMap<>(Map.of("", new Place("", true)));

    private record Place(String path, boolean exists) {}

    public Walk(Door door) {
        this.door = door;
    }

    /** How one operation answered. */
    public record Step(Operation operation, Outcome outcome, String seen) {}

    /** @param operations sorted by address, so that what is above is known before */
    public List<Step> walk(List<Operation> operations) {
        return operations.stream().map(this::step).toList();
    }

    private Step step(Operation operation) {
        boolean removal = operation.http().equals("DELETE");
        Place place = removal && operation.aboutOne() ? nobody(operation) : place(operation.address());
        Door.Answer answer = door.send(operation.http(), place.path(), operation.reads() || removal ? "" : STRANGE);
        return new Step(
                operation,
                outcome(operation, place, answer),
                operation.http() + " " + place.path() + ": " + answer.status() + " " + answer.type() + " "
                        + text(answer.body()));
    }

    private static Outcome outcome(Operation operation, Place place, Door.Answer answer) {
        if (answer.status() == 501) return Outcome.MISSING;
        boolean told = answer.body() != null && answer.type().startsWith("application/json");
        if (answer.status() == 200 && operation.reads() && told) return Outcome.THERE;
        boolean refused = answer.status() == 400 || answer.status() == 404 || answer.status() == 409;
        boolean asExpected = refused && (!operation.reads() || !place.exists());
        return asExpected && told ? Outcome.THERE : Outcome.WRONG;
    }

    private Place nobody(Operation operation) {
        Place above = place(operation.above());
        return new Place(above.path() + "/" + UUID.randomUUID(), false);
    }

    private Place place(String address) {
        if (address.equals("/")) return places.get("");
        Place known = places.get(address);
        if (known == null) {
            known = find(address);
            places.put(address, known);
        }
        return known;
    }

    private Place find(String address) {
        int cut = address.lastIndexOf('/');
        Place above = place(address.substring(0, cut));
        String last = address.substring(cut + 1);
        if (!last.startsWith("{")) return new Place(above.path() + "/" + last, above.exists());
        return first(above).orElseGet(() -> new Place(above.path() + "/" + UUID.randomUUID(), false));
    }

    /** The first object of a collection. */
    private Optional<Place> first(Place collection) {
        if (!collection.exists()) return Optional.empty();
        Door.Answer answer = door.send("GET", collection.path(), "");
        if (answer.status() != 200 || answer.body() == null) return Optional.empty();
        List<JsonNode> lists = new ArrayList<>();
        answer.body().forEach(lists::add);
        return lists.stream()
                .filter(JsonNode::isArray)
                .filter(list -> !list.isEmpty() && list.get(0).has("id"))
                .map(list -> new Place(
                        collection.path() + "/" + list.get(0).get("id").asText(), true))
                .findFirst();
    }

    private static String text(JsonNode body) {
        String text = String.valueOf(body);
        return text.length() < 200 ? text : text.substring(0, 200);
    }

    /** What an operation turned out to be. */
    public enum Outcome {
        /** It answers as the contract says. */
        THERE,
        /** It answers 501. */
        MISSING,
        /** It answers something that the contract does not know there. */
        WRONG
    }
}
