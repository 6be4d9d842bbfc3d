package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.vm.VmId;

/** Something the cluster writer is told. Each carries its own time, so that a decision needs no clock. */
public sealed interface Input {

    Instant at();

    /** Time has passed: whatever is due is looked at. */
    record Tick(Instant at) implements Input {}

    /** A session with a host was opened. The report that follows is a full one. */
    record HostConnected(HostId host, Instant at) implements Input {}

    /** The session with a host is gone. */
    record HostLost(HostId host, String cause, Instant at) implements Input {}

    /**
     * What a host says about its machines.
     *
     * @param full   every machine of the host is listed, in reply to a question asked in the session that stands; a reply
     *               that outlives its session is not handed in. Otherwise only what changed is listed
     * @param boot   the boot of the host that speaks
     * @param number counts up within the boot
     * @param done   last order processed when the report was made
     */
    record Report(HostId host, boolean full, String boot, long number, long done, List<Sighting> sightings, Instant at)
            implements Input {

        public Report {
            sightings = List.copyOf(sightings);
        }
    }

    /** An examination of a host has ended: what it can offer, or why it may not run machines. */
    record HostExamined(HostId host, HostCapacity capacity, Optional<NonOperationalReason> objection, Instant at)
            implements Input {}

    /**
     * An agent processed an order and says that it failed. Time-outs, lost sessions and "the order is stale" are no
     * refusals: nothing is known then.
     */
    record OrderRefused(VmId vm, HostId host, String boot, long order, String cause, Instant at) implements Input {}

    /** A fence attempt ended. */
    record FenceResult(HostId host, int attempt, boolean off, String cause, Instant at) implements Input {}

    /** A person confirms with their own eyes that the host is off or was rebooted. */
    record HostConfirmedOff(HostId host, Instant at) implements Input {}

    /** A host is to run machines (active) or to be in maintenance. An unknown host is thereby added. */
    record HostWanted(HostId host, boolean active, boolean powerManaged, Instant at) implements Input {}

    /** A host in maintenance is no longer managed. */
    record HostRemoved(HostId host, Instant at) implements Input {}

    /** A user's wish for a machine. An unknown machine is thereby added. */
    record Wanted(VmId vm, Wish wish, VmDemand demand, boolean available, Instant at) implements Input {}

    /** A machine that is down is no longer managed. */
    record VmRemoved(VmId vm, Instant at) implements Input {}
}
