package org.reeve.backend.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.Caller;
import org.reeve.backend.event.ListEvents;
import org.reeve.backend.kernel.Events;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventId;

/** Asks the database what somebody may see, by the rule that lists keep. */
@ApplicationScoped
class Eyesight {

    /** Sessions come and go without being told of; of what only administrators see nobody else is told. */
    private static final List<Sight> KINDS = Arrays.stream(Sight.values())
            .filter(sight -> sight != Sight.SESSION && sight.ofUsers())
            .toList();

    private final Sql sql;
    private final Transactions transactions;

    @Inject
    Eyesight(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Eyesight() {
        this(null, null);
    }

    /** Whether others than administrators may see objects of a kind at all, and their end. */
    boolean knows(String kind) {
        return KINDS.stream().anyMatch(sight -> sight.word().equals(kind));
    }

    /** One object. */
    record Seen(String kind, UUID id) {}

    /** All that somebody sees now, but for events. */
    Map<String, Set<UUID>> all(Caller caller) {
        List<String> parts = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (Sight sight : KINDS) {
            Visible visible = Visible.to(caller, sight, "o.id");
            parts.add(
                    "select '%1$s' as kind, o.id from %1$s o where %2$s".formatted(sight.word(), visible.condition()));
            arguments.addAll(visible.arguments());
        }
        Map<String, Set<UUID>> all = new HashMap<>();
        KINDS.forEach(sight -> all.put(sight.word(), new HashSet<>()));
        ask(parts, arguments).forEach(seen -> all.get(seen.kind()).add(seen.id()));
        return all;
    }

    /** Which of these somebody sees now. */
    Set<Seen> of(Caller caller, Set<Seen> some) {
        Map<String, List<UUID>> byKind = some.stream()
                .collect(Collectors.groupingBy(Seen::kind, Collectors.mapping(Seen::id, Collectors.toList())));
        List<String> parts = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (Sight sight : KINDS) {
            List<UUID> ids = byKind.getOrDefault(sight.word(), List.of());
            if (!ids.isEmpty()) {
                Visible visible = Visible.to(caller, sight, "o.id");
                parts.add("select '%s' as kind, o.id from unnest(?) as o (id) where %s"
                        .formatted(sight.word(), visible.condition()));
                arguments.add(ids);
                arguments.addAll(visible.arguments());
            }
        }
        Set<Seen> found = new HashSet<>(ask(parts, arguments));
        found.addAll(events(caller, byKind.getOrDefault(Events.KIND, List.of())));
        return found;
    }

    private List<Seen> ask(List<String> parts, List<Object> arguments) {
        return parts.isEmpty()
                ? List.of()
                : transactions.run(() -> sql.list(
                        String.join(" union all ", parts),
                        row -> new Seen(row.getString(1), row.getObject(2, UUID.class)),
                        arguments.toArray()));
    }

    private List<Seen> events(Caller caller, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Visible visible = ListEvents.visible(caller);
        return transactions.run(() -> sql.list(
                "select e.id from event e where e.id = any(?) and " + visible.condition(),
                row -> new Seen(Events.KIND, EventId.of(row.getLong(1)).value()),
                visible.between(
                        List.of(ids.stream().map(UUID::getLeastSignificantBits).toList()))));
    }
}
