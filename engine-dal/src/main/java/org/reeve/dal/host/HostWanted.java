package org.reeve.dal.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.host.HostId;
import org.reeve.model.host.WantedHostState;
import org.reeve.model.job.JobId;

/** Whether people want to use a host or to work on it. */
@Entity
@Table(name = "host_wanted")
public class HostWanted {

    @Id
    @Column(name = "host_id")
    UUID hostId;

    @Enumerated(EnumType.STRING)
    WantedHostState state = WantedHostState.ACTIVE;

    String reason = "";

    Instant since;

    @Column(name = "job_id")
    UUID jobId;

    @Version
    int version;

    protected HostWanted() {}

    public HostWanted(HostId host, Instant since) {
        this.hostId = host.value();
        this.since = since;
    }

    public HostId host() {
        return new HostId(hostId);
    }

    public WantedHostState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public Instant since() {
        return since;
    }

    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    public int version() {
        return version;
    }

    public boolean maintenance() {
        return state == WantedHostState.MAINTENANCE;
    }

    /** @param job who asked for it; null when nobody in particular did */
    public void want(WantedHostState wish, String reason, JobId job, Instant at) {
        this.state = wish;
        this.reason = reason;
        this.jobId = job == null ? null : job.value();
        this.since = at;
    }
}
