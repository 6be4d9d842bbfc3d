package org.reeve.dal.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.job.JobId;
import org.reeve.model.user.UserId;

/** An action that takes longer than a request: what was ordered, how far it is and why it went back. */
@Entity
@Table(name = "job")
public class Job {

    @Id
    UUID id;

    String action;

    String description = "";

    @Column(name = "order_json")
    @JdbcTypeCode(SqlTypes.JSON)
    String order;

    @Column(name = "state_json")
    @JdbcTypeCode(SqlTypes.JSON)
    String state = "{}";

    String phase = "forward";

    String stage = "";

    String cause = "";

    @Column(name = "pivot_passed")
    boolean pivotPassed;

    int attempt;

    @Column(name = "stage_since")
    Instant stageSince;

    @Column(name = "caller_json")
    @JdbcTypeCode(SqlTypes.JSON)
    String caller = "{}";

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "correlation_id")
    String correlationId = "";

    Instant started;

    Instant changed;

    Instant ended;

    @Column(name = "wake_at")
    Instant wakeAt;

    @Version
    int version;

    protected Job() {}

    public Job(JobId id, String action, String description, String orderJson, Instant started) {
        this.id = id.value();
        this.action = action;
        this.description = description;
        this.order = orderJson;
        this.started = started;
        this.changed = started;
        this.stageSince = started;
    }

    public JobId id() {
        return new JobId(id);
    }

    public String action() {
        return action;
    }

    public String description() {
        return description;
    }

    public JsonNode order() {
        return Json.tree(order);
    }

    public JsonNode state() {
        return Json.tree(state);
    }

    /** The job machine's word for it. */
    public String phase() {
        return phase;
    }

    public String stage() {
        return stage;
    }

    public String cause() {
        return cause;
    }

    public boolean pivotPassed() {
        return pivotPassed;
    }

    public int attempt() {
        return attempt;
    }

    public Instant stageSince() {
        return stageSince;
    }

    public JsonNode caller() {
        return Json.tree(caller);
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    public String correlationId() {
        return correlationId;
    }

    public Instant started() {
        return started;
    }

    public Instant changed() {
        return changed;
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** When a runner shall look at it; absent while it waits for news. */
    public Optional<Instant> wakeAt() {
        return Optional.ofNullable(wakeAt);
    }

    public int version() {
        return version;
    }

    public void calledBy(UserId user, String callerJson, String correlationId) {
        this.userId = user.value();
        this.caller = callerJson;
        this.correlationId = correlationId;
    }

    /** @param wakeAt null: when news comes */
    public void stand(String phase, String stage, String cause, int attempt, Instant wakeAt, Instant at) {
        if (!stage.equals(this.stage) || !phase.equals(this.phase)) {
            this.stageSince = at;
        }
        this.phase = phase;
        this.stage = stage;
        this.cause = cause;
        this.attempt = attempt;
        this.wakeAt = wakeAt;
        this.changed = at;
    }

    public void remember(String stateJson) {
        this.state = stateJson;
    }

    public void passPivot() {
        this.pivotPassed = true;
    }

    public void end(Instant at) {
        this.ended = at;
        this.wakeAt = null;
    }
}
