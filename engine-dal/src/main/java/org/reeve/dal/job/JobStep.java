package org.reeve.dal.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepStatus;

/** One stage of a job as people follow it. */
@Entity
@Table(name = "job_step")
public class JobStep {

    @Id
    UUID id;

    @Column(name = "job_id")
    UUID jobId;

    int ordinal;

    String stage;

    String kind;

    @Enumerated(EnumType.STRING)
    StepStatus status = StepStatus.STARTED;

    @Column(name = "host_id")
    UUID hostId;

    Integer progress;

    String message = "";

    Instant started;

    Instant ended;

    protected JobStep() {}

    public JobStep(UUID id, JobId job, int ordinal, String stage, String kind, Instant started) {
        this.id = id;
        this.jobId = job.value();
        this.ordinal = ordinal;
        this.stage = stage;
        this.kind = kind;
        this.started = started;
    }

    public UUID id() {
        return id;
    }

    public JobId job() {
        return new JobId(jobId);
    }

    public int ordinal() {
        return ordinal;
    }

    public String stage() {
        return stage;
    }

    public String kind() {
        return kind;
    }

    public StepStatus status() {
        return status;
    }

    public Optional<HostId> host() {
        return Optional.ofNullable(hostId).map(HostId::new);
    }

    public Optional<Integer> progress() {
        return Optional.ofNullable(progress);
    }

    public String message() {
        return message;
    }

    public Instant started() {
        return started;
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    public void on(HostId host) {
        this.hostId = host.value();
    }

    public void progress(int percent) {
        this.progress = percent;
    }

    public void end(StepStatus as, String message, Instant at) {
        this.status = as;
        this.message = message;
        this.ended = at;
    }
}
