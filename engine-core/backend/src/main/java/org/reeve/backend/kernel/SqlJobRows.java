package org.reeve.backend.kernel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Sql;
import org.reeve.model.job.JobId;

/** The table of jobs in PostgreSQL. */
@ApplicationScoped
class SqlJobRows implements JobRows {

    private static final String COLUMNS =
            "id, action, description, caller_json::text as caller, state_json::text as state, phase, stage, cause, attempt, version";

    private final Sql sql;

    @Inject
    SqlJobRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected SqlJobRows() {
        this(null);
    }

    @Override
    public void insert(OpenJob<?> job, Object order, Instant wakeAt) {
        sql.run(
                """
                insert into job (id, action, description, order_json, state_json, phase, stage, caller_json, user_id,
                    correlation_id, wake_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?)""",
                job.id(),
                job.entry().spec().name(),
                job.title(),
                Json.write(order),
                Json.write(job.state()),
                job.phase().word(),
                job.phase().stageName(),
                Json.write(job.caller()),
                job.caller().user(),
                job.caller().correlation(),
                wakeAt);
        saveSteps(job);
    }

    @Override
    public void save(OpenJob<?> job, Instant wakeAt) {
        boolean ended = job.phase().ended();
        int written = sql.run(
                """
                update job set state_json = ?::jsonb, phase = ?, stage = ?, cause = ?, attempt = ?, version = version + 1,
                    changed = now(), wake_at = ?, ended = case when ? then now() end
                where id = ? and version = ?""",
                Json.write(job.state()),
                job.phase().word(),
                job.phase().stageName(),
                job.phase().causeText(),
                job.attempt(),
                job.phase().runnable() ? wakeAt : null,
                ended,
                job.id(),
                job.version());
        if (written == 0) {
            throw new Overtaken(job.id());
        }
        saveSteps(job);
        if (ended) {
            sql.run("delete from job_lock where job_id = ?", job.id());
        }
    }

    private record Row(UUID id, @JsonUnwrapped Trail.Mark mark) {}

    /** What failed stays so, also when it has been taken back afterwards. */
    private void saveSteps(OpenJob<?> job) {
        if (job.trail().all().isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into job_step (id, job_id, ordinal, stage, kind, status, started, ended)
                select id, ?, ordinal, stage, kind, status, started, ended from jsonb_to_recordset(?::jsonb)
                    as mark (id uuid, ordinal integer, stage text, kind text, status text, started timestamptz, ended timestamptz)
                on conflict (job_id, ordinal) do update set status = excluded.status, ended = excluded.ended
                    where not (job_step.status = 'FAILED' and excluded.status = 'ABORTED')""",
                job.id(),
                Json.write(job.trail().all().stream()
                        .map(mark -> new Row(JobSteps.id(job.id(), mark.ordinal()), mark))
                        .toList()));
    }

    @Override
    public List<Stored> due(Instant now, Instant claimedUntil, int limit) {
        return sql.list(
                "update job set wake_at = ? where id in (select id from job where wake_at <= ? and ended is null "
                        + "order by wake_at limit ? for update skip locked) returning " + COLUMNS,
                SqlJobRows::stored,
                claimedUntil,
                now,
                limit);
    }

    @Override
    public List<Stored> open() {
        return sql.list(
                "select " + COLUMNS + " from job where ended is null and not external order by started",
                SqlJobRows::stored);
    }

    @Override
    public Optional<Stored> find(JobId id) {
        return sql.first("select " + COLUMNS + " from job where id = ?", SqlJobRows::stored, id);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("action"),
                row.getString("description"),
                row.getString("caller"),
                row.getString("state"),
                row.getString("phase"),
                row.getString("stage"),
                row.getString("cause"),
                row.getInt("attempt"),
                row.getInt("version"));
    }
}
