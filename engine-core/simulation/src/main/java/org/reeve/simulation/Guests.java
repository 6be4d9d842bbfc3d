package org.reeve.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.MemorySize;
import org.reeve.model.vm.VmId;

/** The truth about which processes live where, as nobody in the simulated world can see it: the invariants are checked here. */
final class Guests {

    private final Map<VmId, SimHost> alive = new TreeMap<>();
    private final Map<VmId, Integer> orderedStarts = new TreeMap<>();
    private final Map<VmId, Integer> saidDown = new TreeMap<>();
    private final VmDemand demand;

    Guests(VmDemand demand) {
        this.demand = demand;
    }

    void born(VmId vm, SimHost host) {
        SimHost other = alive.putIfAbsent(vm, host);
        if (other != null) {
            throw new Violation(vm + " runs on " + other.name() + " and starts on " + host.name());
        }
        long there = alive.values().stream().filter(h -> h == host).count();
        MemorySize promised = MemorySize.bytes(demand.memory().bytes() * there);
        if (!host.capacity().memory().atLeast(promised)) {
            throw new Violation(
                    host.name() + " has " + host.capacity().memory() + " and " + there + " machines need " + promised);
        }
    }

    void died(VmId vm, SimHost host) {
        if (!alive.remove(vm, host)) {
            throw new Violation("a machine ended that did not run: " + vm);
        }
    }

    boolean alive(VmId vm) {
        return alive.containsKey(vm);
    }

    boolean aliveOn(VmId vm, SimHost host) {
        return alive.get(vm) == host;
    }

    void startOrdered(VmId vm) {
        orderedStarts.merge(vm, 1, Integer::sum);
    }

    /** A machine can go down once for every time it was started. */
    void saidDown(VmId vm) {
        if (saidDown.merge(vm, 1, Integer::sum) > orderedStarts.getOrDefault(vm, 0)) {
            throw new Violation("an end was reported twice: " + vm);
        }
    }
}
