package org.reeve.logic.affinity;

import java.util.Set;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Rules of affinity groups that cannot, or can hardly, be kept at the same time. */
public record Conflict(Kind kind, Set<String> groups, Set<VmId> vms, Set<HostId> hosts) {

    /** What contradicts what. */
    public enum Kind {
        /** A machine must run on a host and must not run on it. */
        HOSTS_ENFORCED(false),
        /** A machine should run on a host and should not run on it. */
        HOSTS(true),
        /** Machines that belong together are drawn to and away from the same host. */
        TOGETHER_AGAINST_HOSTS(true),
        /** Machines that shall be apart have too few hosts for that. */
        APART_AGAINST_HOSTS(true),
        /** The hosts of two groups that want a machine have none in common. */
        NO_COMMON_HOST(true),
        /** Machines must run together and must run apart. */
        VMS(false);

        private final boolean bearable;

        Kind(boolean bearable) {
            this.bearable = bearable;
        }

        /** Whether the groups may be kept all the same: no machine is locked out by it for good. */
        public boolean bearable() {
            return bearable;
        }
    }

    public Conflict {
        groups = Set.copyOf(groups);
        vms = Set.copyOf(vms);
        hosts = Set.copyOf(hosts);
    }
}
