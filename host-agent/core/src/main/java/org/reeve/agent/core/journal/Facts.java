package org.reeve.agent.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the entries so far add up to. Not for several threads; {@link Journal} guards it. */
final class Facts {

    /** An engine asks again within minutes; a day covers one that was away overnight. */
    static final Duration ANSWERS_KEPT = Duration.ofDays(1);

    static final int MOST_ANSWERS = 10_000;
    /** Older events are dropped first: whoever was away that long reads everything anew anyway. */
    static final int MOST_EVENTS = 10_000;

    private final LinkedHashMap<String, Entry.Answered> answers = new LinkedHashMap<>();
    private final TreeMap<Long, Entry.Raised> events = new TreeMap<>();
    private final Map<Entry.Kind, Map<UUID, JsonNode>> known = new EnumMap<>(Entry.Kind.class);
    private final Map<String, JsonNode> settings = new TreeMap<>();
    private String boot = "";
    private long order;
    private long lastEvent;

    void apply(Entry entry) {
        switch (entry) {
            case Entry.Answered answered -> remember(answered);
            case Entry.Ordered ordered -> {
                boot = ordered.boot();
                order = ordered.number();
            }
            case Entry.Raised raised -> raise(raised);
            case Entry.Delivered delivered -> {
                events.remove(delivered.number());
                lastEvent = Math.max(lastEvent, delivered.number());
            }
            case Entry.Known fact -> of(fact.kind()).put(fact.id(), fact.facts());
            case Entry.Forgotten fact -> of(fact.kind()).remove(fact.id());
            case Entry.Setting setting -> settings.put(setting.name(), setting.value());
        }
    }

    private void remember(Entry.Answered answered) {
        answers.remove(answered.key());
        answers.put(answered.key(), answered);
        long oldest = answered.atMillis() - ANSWERS_KEPT.toMillis();
        Iterator<Entry.Answered> all = answers.values().iterator();
        while (all.hasNext() && (all.next().atMillis() < oldest || answers.size() > MOST_ANSWERS)) {
            all.remove();
        }
    }

    private void raise(Entry.Raised raised) {
        events.values().removeIf(older -> older.method().equals(raised.method())); // only the newest is still true
        events.put(raised.number(), raised);
        lastEvent = Math.max(lastEvent, raised.number());
        if (events.size() > MOST_EVENTS) {
            events.pollFirstEntry();
        }
    }

    Map<UUID, JsonNode> of(Entry.Kind kind) {
        return known.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    Entry.Answered answer(String key) {
        return answers.get(key);
    }

    JsonNode setting(String name) {
        return settings.get(name);
    }

    List<Entry.Raised> events() {
        return List.copyOf(events.values());
    }

    long lastEvent() {
        return lastEvent;
    }

    long orderOf(String currentBoot) {
        return boot.equals(currentBoot) ? order : 0;
    }

    /** The shortest list of entries that leads to the same facts. */
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>(answers.values());
        all.add(new Entry.Ordered(boot, order));
        if (!events.containsKey(lastEvent)) {
            all.add(new Entry.Delivered(lastEvent)); // or the next event would take a number that was used
        }
        all.addAll(events.values());
        known.forEach((kind, facts) -> facts.forEach((id, fact) -> all.add(new Entry.Known(kind, id, fact))));
        settings.forEach((name, value) -> all.add(new Entry.Setting(name, value)));
        return all;
    }

    int size() {
        return answers.size()
                + events.size()
                + settings.size()
                + known.values().stream().mapToInt(Map::size).sum()
                + 2;
    }
}
