package org.reeve.logic.scheduling;

import org.reeve.logic.affinity.Pull;
import org.reeve.logic.affinity.Pull.Towards;
import org.reeve.model.Percent;
import org.reeve.model.scheduling.PolicyUnit;

/** A wish about the host to take, as points: the host with the fewest points wins. A hundred points are a full host. */
public enum Weight {
    CPU_EVEN_DISTRIBUTION(PolicyUnit.EVEN_DISTRIBUTION_CPU) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return 100L * offer.load().cpus() / Math.max(1, offer.capacity().cpus());
        }
    },
    MEMORY_EVEN_DISTRIBUTION(PolicyUnit.EVEN_DISTRIBUTION_MEMORY) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            long all =
                    offer.capacity().memory().times(policy.memoryOvercommit()).inMib();
            long free = offer.free(policy.memoryOvercommit()).inMib();
            return 100L * (all - free) / Math.max(1, all);
        }
    },
    VM_EVEN_DISTRIBUTION(PolicyUnit.EVEN_GUEST_DISTRIBUTION) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return offer.load().vms();
        }
    },
    CPU_POWER_SAVING(PolicyUnit.POWER_SAVING_CPU) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return rest(CPU_EVEN_DISTRIBUTION.points(arrival, offer, policy));
        }
    },
    MEMORY_POWER_SAVING(PolicyUnit.POWER_SAVING_MEMORY) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return rest(MEMORY_EVEN_DISTRIBUTION.points(arrival, offer, policy));
        }
    },
    VM_AFFINITY(PolicyUnit.VM_AFFINITY_WEIGHT) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return broken(Towards.VMS, arrival, offer);
        }
    },
    HOST_AFFINITY(PolicyUnit.VM_TO_HOST_AFFINITY_WEIGHT) {
        @Override
        long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
            return broken(Towards.HOSTS, arrival, offer);
        }
    };

    /** What a broken rule of an affinity group costs beside its priority: as much as a full host. */
    private static final long BROKEN = 100;

    private static final double MOST_PRIORITY = 1_000_000;

    private final PolicyUnit unit;

    Weight(PolicyUnit unit) {
        this.unit = unit;
    }

    /** The unit of scheduling policies it stands for. */
    public PolicyUnit unit() {
        return unit;
    }

    abstract long points(Arrival arrival, HostOffer offer, SchedulingPolicy policy);

    private static long rest(long used) {
        return Percent.ALL.value() - Math.min(Percent.ALL.value(), used);
    }

    private static long broken(Towards towards, Arrival arrival, HostOffer offer) {
        long points = 0;
        for (Pull pull : arrival.pulls()) {
            if (pull.towards() == towards && pull.brokenOn(offer.host())) {
                points += BROKEN + Math.round(Math.clamp(pull.priority(), 0, MOST_PRIORITY));
            }
        }
        return points;
    }
}
