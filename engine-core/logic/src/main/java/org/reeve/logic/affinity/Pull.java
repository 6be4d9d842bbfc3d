package org.reeve.logic.affinity;

import java.util.Set;
import org.reeve.model.host.HostId;

/**
 * What one rule of an affinity group means for one machine now: to be on one of these hosts, or on none of them.
 *
 * @param towards whether other machines are on these hosts, or the hosts themselves are meant
 */
public record Pull(
        Towards towards, String group, boolean positive, boolean enforcing, double priority, Set<HostId> hosts) {

    /** What the rule is about. */
    public enum Towards {
        VMS,
        HOSTS
    }

    public Pull {
        hosts = Set.copyOf(hosts);
    }

    /** A rule without hosts says nothing yet: the first machine of a group may go anywhere. */
    public boolean brokenOn(HostId host) {
        return !hosts.isEmpty() && positive != hosts.contains(host);
    }
}
