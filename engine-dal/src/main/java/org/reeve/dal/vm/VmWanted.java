package org.reeve.dal.vm;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.WantedState;

/** Whether people want a machine to run, and where if they said so. The cluster writer brings it about. */
@Entity
@Table(name = "vm_wanted")
public class VmWanted {

    @Id
    @Column(name = "vm_id")
    UUID vmId;

    @Enumerated(EnumType.STRING)
    WantedState state = WantedState.DOWN;

    @Column(name = "host_id")
    UUID hostId;

    Instant since;

    @Column(name = "job_id")
    UUID jobId;

    @JdbcTypeCode(SqlTypes.JSON)
    String options = "{}";

    @Version
    int version;

    protected VmWanted() {}

    public VmWanted(VmId vm, Instant since) {
        this.vmId = vm.value();
        this.since = since;
    }

    public VmId vm() {
        return new VmId(vmId);
    }

    public WantedState state() {
        return state;
    }

    public boolean up() {
        return state == WantedState.UP;
    }

    public Optional<HostId> host() {
        return Optional.ofNullable(hostId).map(HostId::new);
    }

    public Instant since() {
        return since;
    }

    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    /** How to run it this once. */
    public JsonNode options() {
        return Json.tree(options);
    }

    public int version() {
        return version;
    }

    /** @param job who asked for it; null when nobody in particular did */
    public void want(WantedState wish, JobId job, Instant at) {
        this.state = wish;
        this.jobId = job == null ? null : job.value();
        this.since = at;
        if (wish == WantedState.DOWN) {
            hostId = null;
            options = "{}";
        }
    }

    public void on(HostId host) {
        this.hostId = host.value();
    }

    public void anywhere() {
        this.hostId = null;
    }

    public void with(JsonNode runOnce) {
        this.options = runOnce.toString();
    }
}
