package org.reeve.logic.cluster;

import java.util.Map;
import java.util.Optional;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** What is to be done once a decision is stored. All but Raise may be lost or repeated without harm. */
public sealed interface Intent {

    /**
     * An order about a machine, numbered within a boot of its host. The agent refuses it when it has processed this number
     * or a higher one, or when it runs in another boot.
     */
    sealed interface VmOrder extends Intent {

        VmId vm();

        HostId host();

        String boot();

        long order();

        /** Under which the agent remembers its answer. */
        default String key() {
            return "order/" + boot() + "/" + order();
        }
    }

    record StartVm(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    /** Ends a machine at once, and clears the remains of one that has ended. */
    record StopVm(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    record ShutDown(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    record Reboot(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    record Pause(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    record Resume(VmId vm, HostId host, String boot, long order) implements VmOrder {}

    /** Ask a host for a full report; answered by {@link Input.Report}. */
    record AskReport(HostId host) implements Intent {}

    /** Read a host's capabilities, compare them with the cluster and prepare it; answered by {@link Input.HostExamined}. */
    record Examine(HostId host) implements Intent {}

    /** Switch a host off and make sure of it; answered by {@link Input.FenceResult} with the attempt's number. */
    record Fence(HostId host, int attempt) implements Intent {}

    /** Switch a fenced host on again; answered by its connecting. */
    record PowerOn(HostId host) implements Intent {}

    /** Write an event. Belongs into the transaction that stores the decision: it is neither lost nor repeated. */
    record Raise(EventType type, Optional<VmId> vm, Optional<HostId> host, Map<String, String> facts)
            implements Intent {

        public Raise {
            facts = Map.copyOf(facts);
        }
    }
}
