package org.reeve.logic.scheduling;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.reeve.logic.affinity.Pull.Towards;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostStatus;
import org.reeve.model.network.NetworkId;
import org.reeve.model.scheduling.PolicyUnit;

/** A condition a host must meet to run a machine. Each says in facts why a host does not. */
public enum Filter {
    STATE {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return object(offer.status() != HostStatus.UP, "status", offer.status(), "needed", HostStatus.UP);
        }
    },
    PIN_TO_HOST(PolicyUnit.PIN_TO_HOST) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            boolean elsewhere = !arrival.demand().pinned().isEmpty()
                    && !arrival.demand().pinned().contains(offer.host());
            return object(elsewhere, "host", offer.host(), "needed", "another host");
        }
    },
    CPU(PolicyUnit.CPU) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            int there = offer.capacity().cpus();
            return object(
                    arrival.demand().cpus() > there,
                    "cpus",
                    there,
                    "needed",
                    arrival.demand().cpus());
        }
    },
    CPU_LEVEL(PolicyUnit.CPU_LEVEL) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return arrival.demand()
                    .cpuModel()
                    .flatMap(model -> object(
                            !offer.capacity().cpuModels().contains(model),
                            "cpu_model",
                            "not offered",
                            "needed",
                            model));
        }
    },
    EMULATED_MACHINE(PolicyUnit.EMULATED_MACHINE) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return arrival.demand()
                    .emulatedMachine()
                    .flatMap(machine -> object(
                            !offer.capacity().emulatedMachines().contains(machine),
                            "machine",
                            "not offered",
                            "needed",
                            machine));
        }
    },
    MEMORY(PolicyUnit.MEMORY) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            MemorySize free = offer.free(policy.memoryOvercommit());
            return object(
                    !free.atLeast(arrival.demand().memory()),
                    "free",
                    free,
                    "needed",
                    arrival.demand().memory());
        }
    },
    NETWORK(PolicyUnit.NETWORK) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            TreeSet<String> missing = new TreeSet<>();
            for (NetworkId network : arrival.demand().networks()) {
                if (!offer.capacity().networks().contains(network)) {
                    missing.add(network.toString());
                }
            }
            return object(!missing.isEmpty(), "networks", "missing", "needed", String.join(" ", missing));
        }
    },
    VM_AFFINITY(PolicyUnit.VM_AFFINITY_FILTER) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return affinity(Towards.VMS, arrival, offer);
        }
    },
    HOST_AFFINITY(PolicyUnit.VM_TO_HOST_AFFINITY_FILTER) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return affinity(Towards.HOSTS, arrival, offer);
        }
    },
    CLUSTER_IN_MAINTENANCE(PolicyUnit.CLUSTER_IN_MAINTENANCE) {
        @Override
        Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return object(!arrival.available(), "cluster", "in maintenance", "needed", "high availability");
        }
    };

    private final Optional<PolicyUnit> unit;

    Filter() {
        this.unit = Optional.empty();
    }

    Filter(PolicyUnit unit) {
        this.unit = Optional.of(unit);
    }

    /** The unit of scheduling policies it stands for; none for what goes without saying. */
    public Optional<PolicyUnit> unit() {
        return unit;
    }

    /** Whether it holds in every cluster, whatever its policy says. */
    public boolean always() {
        return unit.isEmpty() || unit.get().mandatory();
    }

    abstract Optional<Objection> objection(Arrival arrival, HostOffer offer, SchedulingPolicy policy);

    Optional<Objection> affinity(Towards towards, Arrival arrival, HostOffer offer) {
        return arrival.pulls().stream()
                .filter(pull -> pull.towards() == towards && pull.enforcing() && pull.brokenOn(offer.host()))
                .findFirst()
                .flatMap(pull -> object(true, "group", pull.group(), "needed", pull.positive() ? "with" : "without"));
    }

    Optional<Objection> object(boolean objects, String what, Object is, String key, Object needed) {
        return objects
                ? Optional.of(new Objection(this, Map.of(what, is.toString(), key, needed.toString())))
                : Optional.empty();
    }
}
