package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Optional;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/**
 * A host as the cluster writer knows it.
 *
 * @param active         wanted to run machines; otherwise wanted in maintenance
 * @param powerManaged   can be fenced
 * @param examined       its capabilities were found good since it last came back
 * @param silentSince    when it was last lost; empty while connected
 * @param fence          the fence attempt under way
 * @param fenceAttempts  number of the last attempt
 */
public record ClusterHost(
        HostId id,
        HostStatus status,
        Optional<NonOperationalReason> reason,
        boolean active,
        boolean powerManaged,
        boolean examined,
        Optional<HostCapacity> capacity,
        Link link,
        Optional<Instant> silentSince,
        Optional<Fence> fence,
        int fenceAttempts) {

    /** A fence attempt whose result is awaited. */
    public record Fence(int attempt, Instant since) {}

    public static ClusterHost added(HostId id, boolean active, boolean powerManaged, Instant at) {
        return new ClusterHost(
                id,
                active ? HostStatus.UNASSIGNED : HostStatus.MAINTENANCE,
                Optional.empty(),
                active,
                powerManaged,
                false,
                Optional.empty(),
                Link.NONE,
                Optional.of(at),
                Optional.empty(),
                0);
    }

    /** The part that has to be stored: counters of reports change with every one of them and are learnt anew. */
    public ClusterHost durable() {
        return link(link.durable());
    }

    /** Orders can be sent and will be processed by the boot we know. */
    boolean reachable() {
        return link.connected() && link.boot().isPresent() && link.complete();
    }

    ClusterHost status(HostStatus newStatus) {
        return new ClusterHost(
                id,
                newStatus,
                reason,
                active,
                powerManaged,
                examined,
                capacity,
                link,
                silentSince,
                fence,
                fenceAttempts);
    }

    ClusterHost wanted(boolean nowActive, boolean nowPowerManaged) {
        return new ClusterHost(
                id,
                status,
                reason,
                nowActive,
                nowPowerManaged,
                examined,
                capacity,
                link,
                silentSince,
                fence,
                fenceAttempts);
    }

    ClusterHost examined(Optional<HostCapacity> newCapacity, Optional<NonOperationalReason> newReason) {
        return new ClusterHost(
                id,
                status,
                newReason,
                active,
                powerManaged,
                true,
                newCapacity,
                link,
                silentSince,
                fence,
                fenceAttempts);
    }

    ClusterHost unexamined() {
        return new ClusterHost(
                id,
                status,
                Optional.empty(),
                active,
                powerManaged,
                false,
                capacity,
                link,
                silentSince,
                fence,
                fenceAttempts);
    }

    ClusterHost link(Link newLink) {
        return new ClusterHost(
                id,
                status,
                reason,
                active,
                powerManaged,
                examined,
                capacity,
                newLink,
                silentSince,
                fence,
                fenceAttempts);
    }

    ClusterHost silent(Optional<Instant> since) {
        return new ClusterHost(
                id, status, reason, active, powerManaged, examined, capacity, link, since, fence, fenceAttempts);
    }

    ClusterHost fencing(Instant at) {
        int attempt = fenceAttempts + 1;
        return new ClusterHost(
                id,
                status,
                reason,
                active,
                powerManaged,
                examined,
                capacity,
                link,
                silentSince,
                Optional.of(new Fence(attempt, at)),
                attempt);
    }

    ClusterHost notFencing() {
        return new ClusterHost(
                id,
                status,
                reason,
                active,
                powerManaged,
                examined,
                capacity,
                link,
                silentSince,
                Optional.empty(),
                fenceAttempts);
    }
}
