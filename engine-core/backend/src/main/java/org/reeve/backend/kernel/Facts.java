package org.reeve.backend.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.reeve.logic.lock.LockKey;
import org.reeve.model.Id;

/**
 * What an event is about: objects, each under the word for its kind (`vm`, `host`), and free facts for the text.
 *
 * @param objects by kind
 * @param texts what `{kind}` and `{fact}` stand for in the message text
 */
public record Facts(Map<String, UUID> objects, Map<String, String> texts) {

    private static final Facts NONE = new Facts(Map.of(), Map.of());

    public Facts {
        objects = Map.copyOf(objects);
        texts = Map.copyOf(texts);
    }

    public static Facts none() {
        return NONE;
    }

    public static Facts about(Id id, String name) {
        return NONE.and(id, name);
    }

    /** @param kind the word for what it is */
    static Facts about(String kind, UUID id, String name) {
        return new Facts(Map.of(kind, id), Map.of(kind, name));
    }

    public Facts and(Id id, String name) {
        var more = new LinkedHashMap<>(objects);
        more.put(LockKey.of(id).kind(), id.value());
        return new Facts(more, texts).with(LockKey.of(id).kind(), name);
    }

    public Facts with(String fact, Object value) {
        var more = new LinkedHashMap<>(texts);
        more.put(fact, String.valueOf(value));
        return new Facts(objects, more);
    }
}
