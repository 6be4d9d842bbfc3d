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
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** What was last seen of a machine. Only monitoring writes it. */
@Entity
@Table(name = "vm_seen")
public class VmSeen {

    @Id
    @Column(name = "vm_id")
    UUID vmId;

    @Enumerated(EnumType.STRING)
    VmStatus status = VmStatus.DOWN;

    @Column(name = "host_id")
    UUID hostId;

    @Column(name = "target_host_id")
    UUID targetHostId;

    Instant since;
    String boot;
    long report;

    @Column(name = "order_number")
    long orderNumber;

    Instant started;
    Instant stopped;

    @Column(name = "exit_status")
    @Enumerated(EnumType.STRING)
    ExitStatus exitStatus;

    @Column(name = "exit_reason")
    @Enumerated(EnumType.STRING)
    ExitReason exitReason;

    @Column(name = "exit_message")
    String exitMessage = "";

    @Column(name = "pause_reason")
    @Enumerated(EnumType.STRING)
    PauseReason pauseReason = PauseReason.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    String console = "[]";

    @JdbcTypeCode(SqlTypes.JSON)
    String guest = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    String devices = "{}";

    @Version
    int version;

    protected VmSeen() {}

    /** A machine that never ran. */
    public VmSeen(VmId vm, Instant since) {
        this.vmId = vm.value();
        this.since = since;
    }

    public VmId vm() {
        return new VmId(vmId);
    }

    public VmStatus status() {
        return status;
    }

    public Optional<HostId> host() {
        return Optional.ofNullable(hostId).map(HostId::new);
    }

    /** Where a migration takes it. */
    public Optional<HostId> target() {
        return Optional.ofNullable(targetHostId).map(HostId::new);
    }

    public Instant since() {
        return since;
    }

    public Optional<String> boot() {
        return Optional.ofNullable(boot);
    }

    public long report() {
        return report;
    }

    /** The number of the last order given about it. */
    public long orderNumber() {
        return orderNumber;
    }

    public Optional<Instant> started() {
        return Optional.ofNullable(started);
    }

    public Optional<Instant> stopped() {
        return Optional.ofNullable(stopped);
    }

    public Optional<ExitStatus> exitStatus() {
        return Optional.ofNullable(exitStatus);
    }

    public Optional<ExitReason> exitReason() {
        return Optional.ofNullable(exitReason);
    }

    public String exitMessage() {
        return exitMessage;
    }

    public PauseReason pauseReason() {
        return pauseReason;
    }

    public JsonNode console() {
        return Json.tree(console);
    }

    public JsonNode guest() {
        return Json.tree(guest);
    }

    public JsonNode devices() {
        return Json.tree(devices);
    }

    /** Seen on a host in some state of running. */
    public void on(HostId host, VmStatus as, Instant at) {
        become(as, at);
        if (started == null || stopped != null) {
            started = at;
            stopped = null;
            exitStatus = null;
            exitReason = null;
            exitMessage = "";
        }
        hostId = host.value();
        if (as != VmStatus.MIGRATING_FROM && as != VmStatus.MIGRATING_TO) {
            targetHostId = null;
        }
    }

    public void stoppedWith(ExitStatus exit, ExitReason reason, String message, Instant at) {
        become(VmStatus.DOWN, at);
        nowhere();
        stopped = at;
        exitStatus = exit;
        exitReason = reason;
        exitMessage = message;
    }

    private void become(VmStatus next, Instant at) {
        if (status != next) {
            status = next;
            since = at;
        }
        if (next != VmStatus.PAUSED) {
            pauseReason = PauseReason.NONE;
        }
    }

    private void nowhere() {
        hostId = null;
        targetHostId = null;
        console = "[]";
    }
}
