package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;
import org.reeve.dal.Sql;
import org.reeve.model.event.EventId;
import org.reeve.model.event.EventType;
import org.reeve.model.job.JobId;

/** Writes the events of a transaction, put into words, and keeps back what was said only just now. */
@ApplicationScoped
public class Events {

    /** More kinds of repeated events than this are not remembered at once; the oldest may then be said again early. */
    private static final int REMEMBERED = 10_000;

    /** The word for events among changes. */
    public static final String KIND = "event";

    private static final long USUAL_FLOOD_SECONDS = 30;

    private static final String INSERT =
            """
            insert into event (code, name, severity, at, text, correlation_id, flood_rate, job_id, user_id,
                vm_id, template_id, host_id, cluster_id, data_center_id, storage_domain_id, disk_id, network_id, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final Sql sql;
    private final Map<Said, Instant> said = new LinkedHashMap<>();

    /** One event before it is written. */
    record Entry(EventType type, Facts facts, Caller caller, Optional<JobId> job, Instant at) {}

    private record Said(EventType type, Map<String, UUID> objects) {}

    @Inject
    public Events(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Events() {
        this(null);
    }

    /** @return what was written, as changes; the number of an event stands in its id */
    List<News> write(List<Entry> entries) {
        List<Object[]> rows =
                entries.stream().filter(this::worthSaying).map(Events::row).toList();
        return sql.batch(INSERT, "id", rows).stream()
                .map(number -> new News(KIND, EventId.of(number).value(), Op.ADDED))
                .toList();
    }

    private boolean worthSaying(Entry entry) {
        Duration silence = entry.type().flood().length();
        if (silence.isZero()) {
            return true;
        }
        Said key = new Said(entry.type(), entry.facts().objects());
        synchronized (said) {
            Instant last = said.remove(key);
            boolean early = last != null && entry.at().isBefore(last.plus(silence));
            said.put(key, early ? last : entry.at());
            if (said.size() > REMEMBERED) {
                said.remove(said.keySet().iterator().next());
            }
            return !early;
        }
    }

    /** What has no interval of its own is said to have oVirt's usual one, which holds for nothing that differs in anything. */
    private static long floodRate(EventType type) {
        long seconds = type.flood().length().toSeconds();
        return seconds == 0 ? USUAL_FLOOD_SECONDS : seconds;
    }

    private static Object[] row(Entry entry) {
        Map<String, UUID> objects = entry.facts().objects();
        return new Object[] {
            entry.type().code(),
            entry.type().name(),
            entry.type().severity(),
            entry.at(),
            Texts.of(entry.type(), entry.facts().texts()),
            entry.caller().correlation(),
            floodRate(entry.type()),
            entry.job(),
            Engine.is(entry.caller()) ? null : entry.caller().user(),
            objects.get("vm"),
            objects.get("template"),
            objects.get("host"),
            objects.get("cluster"),
            objects.get("data_center"),
            objects.get("storage_domain"),
            objects.get("disk"),
            objects.get("network"),
            Json.write(entry.facts().texts())
        };
    }
}
