package org.reeve.logic.scheduling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostStatus;
import org.reeve.model.network.NetworkId;

/** A condition a host must meet to run a machine. Each says in facts why a host does not. */
public enum Filter {
    STATE {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            return object(offer.status() != HostStatus.UP, "status", offer.status(), "needed", HostStatus.UP);
        }
    },
    PIN_TO_HOST {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            boolean elsewhere = !demand.pinned().isEmpty() && !demand.pinned().contains(offer.host());
            return object(elsewhere, "host", offer.host(), "needed", "another host");
        }
    },
    CPU {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            int there = offer.capacity().cpus();
            return object(demand.cpus() > there, "cpus", there, "needed", demand.cpus());
        }
    },
    CPU_LEVEL {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            return demand.cpuModel()
                    .flatMap(model -> object(
                            !offer.capacity().cpuModels().contains(model),
                            "cpu_model",
                            "not offered",
                            "needed",
                            model));
        }
    },
    EMULATED_MACHINE {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            return demand.emulatedMachine()
                    .flatMap(machine -> object(
                            !offer.capacity().emulatedMachines().contains(machine),
                            "machine",
                            "not offered",
                            "needed",
                            machine));
        }
    },
    MEMORY {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            MemorySize free = offer.free(policy.memoryOvercommit());
            return object(!free.atLeast(demand.memory()), "free", free, "needed", demand.memory());
        }
    },
    NETWORK {
        @Override
        Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy) {
            TreeSet<String> missing = new TreeSet<>();
            for (NetworkId network : demand.networks()) {
                if (!offer.capacity().networks().contains(network)) {
                    missing.add(network.toString());
                }
            }
            return object(!missing.isEmpty(), "networks", "missing", "needed", String.join(" ", missing));
        }
    };

    abstract Optional<Objection> objection(VmDemand demand, HostOffer offer, SchedulingPolicy policy);

    Optional<Objection> object(boolean objects, String what, Object is, String key, Object needed) {
        return objects
                ? Optional.of(new Objection(this, Map.of(what, is.toString(), key, needed.toString())))
                : Optional.empty();
    }
}
