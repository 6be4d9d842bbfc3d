package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventId;
import org.reeve.model.event.EventType;
import org.reeve.model.event.Severity;
import org.reeve.model.user.ActionGroup;

/** Keeps an event that another program reports. */
@Dependent
public class AddExternalEvent implements Action<AddExternalEvent.Order, AddExternalEvent.Order> {

    /** Whoever stores an event without a number of its own says this. */
    private static final int NO_NUMBER = -1;

    private static final int LONGEST_ORIGIN = 255;
    private static final int LONGEST_TEXT = 10_000;

    /** What the engine calls itself, and may not be called by others. */
    private static final Set<String> OURS = Set.of("ovirt", "reeve");

    private static final List<String> KINDS =
            List.of("vm", "template", "host", "cluster", "data_center", "storage_domain");

    /** @param objects what it is about, by kind */
    public record Order(Severity severity, String text, Source source, Details details, Map<String, UUID> objects)
            implements Request {}

    /** Who reports it, and under which number of his. */
    public record Source(String origin, int customId) {}

    /** What may be told besides. */
    public record Details(
            Optional<String> customData, int floodSeconds, boolean logOnHost, Optional<String> correlation) {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("event.add", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_EVENTS)
                .locks(order -> List.of(Lock.name(
                        "event", order.source().origin() + " " + order.source().customId())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        String origin = order.source().origin();
        Verdict verdict = Verdict.invalidIf(
                        origin.isBlank() || origin.length() > LONGEST_ORIGIN,
                        "events.origin-invalid",
                        "longest",
                        LONGEST_ORIGIN)
                .and(Verdict.invalidIf(
                        OURS.contains(origin.strip().toLowerCase(Locale.ROOT)), "events.origin-ours", "origin", origin))
                .and(Verdict.invalidIf(
                        order.text().isBlank() || order.text().length() > LONGEST_TEXT,
                        "events.text-invalid",
                        "longest",
                        LONGEST_TEXT))
                .and(Verdict.invalidIf(
                        order.source().customId() < NO_NUMBER || order.details().floodSeconds() < 0,
                        "events.number-negative"))
                .and(Verdict.refuseIf(
                        taken(order.source(), store),
                        "events.custom-id-taken",
                        "origin",
                        origin,
                        "id",
                        order.source().customId()));
        for (var object : order.objects().entrySet()) {
            verdict = verdict.and(there(object.getKey(), object.getValue(), store));
        }
        return verdict;
    }

    private static boolean taken(Source source, Store store) {
        return source.customId() != NO_NUMBER
                && store.sql()
                        .first(
                                "select 1 from event where origin = ? and custom_id = ?",
                                row -> true,
                                source.origin(),
                                source.customId())
                        .isPresent();
    }

    private static Verdict there(String kind, UUID id, Store store) {
        Visible visible = Visible.to(store.caller(), Sight.of(kind).orElseThrow(), "o.id");
        return store.sql()
                        .first(
                                "select 1 from " + kind + " o where o.id = ? and " + visible.condition(),
                                row -> true,
                                visible.between(List.of(id)))
                        .isPresent()
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", kind, "id", id);
    }

    @Override
    public Order begin(Order order, Store store) {
        EventType type = type(order.severity());
        Map<String, UUID> objects = order.objects();
        long number = store.sql()
                .first(
                        """
                        insert into event (code, name, severity, at, text, correlation_id, origin, custom_id, custom_data, flood_rate,
                            log_on_host, user_id, vm_id, template_id, host_id, cluster_id, data_center_id, storage_domain_id, facts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id""",
                        row -> row.getLong(1),
                        type.code(),
                        type,
                        order.severity(),
                        store.now(),
                        order.text(),
                        order.details().correlation().orElse(store.caller().correlation()),
                        order.source().origin(),
                        order.source().customId(),
                        order.details().customData().orElse(""),
                        order.details().floodSeconds(),
                        order.details().logOnHost(),
                        objects.getOrDefault("app_user", store.caller().user().value()),
                        objects.get("vm"),
                        objects.get("template"),
                        objects.get("host"),
                        objects.get("cluster"),
                        objects.get("data_center"),
                        objects.get("storage_domain"),
                        Json.write(names(objects, store)))
                .orElseThrow();
        store.created(EventId.of(number));
        store.added(EventId.of(number));
        return order;
    }

    /** Searches ask for the names of what an event is about. */
    private static Map<String, String> names(Map<String, UUID> objects, Store store) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("user", store.caller().name());
        KINDS.stream().filter(objects::containsKey).forEach(kind -> store.sql()
                .first("select name from " + kind + " where id = ?", row -> row.getString(1), objects.get(kind))
                .ifPresent(name -> names.put(kind, name)));
        return names;
    }

    private static EventType type(Severity severity) {
        return switch (severity) {
            case NORMAL -> EventType.EXTERNAL_EVENT_NORMAL;
            case WARNING -> EventType.EXTERNAL_EVENT_WARNING;
            case ERROR -> EventType.EXTERNAL_EVENT_ERROR;
            case ALERT -> EventType.EXTERNAL_ALERT;
        };
    }
}
