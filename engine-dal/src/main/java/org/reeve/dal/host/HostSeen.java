package org.reeve.dal.host;

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
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/** What was last seen of a host. Only monitoring and the cluster writer write it. */
@Entity
@Table(name = "host_seen")
public class HostSeen {

    @Id
    @Column(name = "host_id")
    UUID hostId;

    @Enumerated(EnumType.STRING)
    HostStatus status = HostStatus.UNASSIGNED;

    @Column(name = "non_operational_reason")
    @Enumerated(EnumType.STRING)
    NonOperationalReason nonOperationalReason = NonOperationalReason.NONE;

    @Column(name = "external_status")
    @Enumerated(EnumType.STRING)
    ExternalStatus externalStatus = ExternalStatus.OK;

    Instant since;

    String boot;

    long report;

    Instant reported;

    @Column(name = "next_order")
    long nextOrder = 1;

    @Column(name = "done_order")
    long doneOrder;

    @Column(name = "agent_version")
    String agentVersion;

    @Column(name = "memory_bytes")
    long memoryBytes;

    int cpus;

    @JdbcTypeCode(SqlTypes.JSON)
    String capabilities = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    String nics = "[]";

    @Version
    int version;

    protected HostSeen() {}

    public HostSeen(HostId host, Instant since) {
        this.hostId = host.value();
        this.since = since;
    }

    public HostId host() {
        return new HostId(hostId);
    }

    public HostStatus status() {
        return status;
    }

    public NonOperationalReason nonOperationalReason() {
        return nonOperationalReason;
    }

    public ExternalStatus externalStatus() {
        return externalStatus;
    }

    public Instant since() {
        return since;
    }

    /** Of the machine the agent runs on; reports and orders count up within it. */
    public Optional<String> boot() {
        return Optional.ofNullable(boot);
    }

    public long report() {
        return report;
    }

    public Optional<Instant> reported() {
        return Optional.ofNullable(reported);
    }

    public long nextOrder() {
        return nextOrder;
    }

    public long doneOrder() {
        return doneOrder;
    }

    public Optional<String> agentVersion() {
        return Optional.ofNullable(agentVersion);
    }

    public long memoryBytes() {
        return memoryBytes;
    }

    public int cpus() {
        return cpus;
    }

    public JsonNode capabilities() {
        return Json.tree(capabilities);
    }

    public JsonNode nics() {
        return Json.tree(nics);
    }

    public int version() {
        return version;
    }

    public void become(HostStatus next, Instant at) {
        become(next, NonOperationalReason.NONE, at);
    }

    private void become(HostStatus next, NonOperationalReason why, Instant at) {
        nonOperationalReason = why;
        if (status != next) {
            status = next;
            since = at;
        }
    }
}
