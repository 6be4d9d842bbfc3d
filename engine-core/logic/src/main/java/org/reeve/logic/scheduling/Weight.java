package org.reeve.logic.scheduling;

import org.reeve.model.Percent;

/** A wish about the host to take, as points: the host with the fewest points wins. A hundred points are a full host. */
public enum Weight {
    CPU_EVEN_DISTRIBUTION {
        @Override
        long points(HostOffer offer, SchedulingPolicy policy) {
            return 100L * offer.load().cpus() / Math.max(1, offer.capacity().cpus());
        }
    },
    MEMORY_EVEN_DISTRIBUTION {
        @Override
        long points(HostOffer offer, SchedulingPolicy policy) {
            long all =
                    offer.capacity().memory().times(policy.memoryOvercommit()).inMib();
            long free = offer.free(policy.memoryOvercommit()).inMib();
            return 100L * (all - free) / Math.max(1, all);
        }
    },
    VM_EVEN_DISTRIBUTION {
        @Override
        long points(HostOffer offer, SchedulingPolicy policy) {
            return offer.load().vms();
        }
    },
    CPU_POWER_SAVING {
        @Override
        long points(HostOffer offer, SchedulingPolicy policy) {
            return Percent.ALL.value() - Math.min(Percent.ALL.value(), CPU_EVEN_DISTRIBUTION.points(offer, policy));
        }
    };

    abstract long points(HostOffer offer, SchedulingPolicy policy);
}
