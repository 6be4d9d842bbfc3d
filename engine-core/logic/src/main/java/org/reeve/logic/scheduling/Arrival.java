package org.reeve.logic.scheduling;

import java.util.List;
import org.reeve.logic.affinity.Pull;

/**
 * A machine that is to be given a host.
 *
 * @param available highly available
 * @param pulls what draws it to hosts or away from them
 */
public record Arrival(VmDemand demand, boolean available, List<Pull> pulls) {

    public Arrival {
        pulls = List.copyOf(pulls);
    }

    public static Arrival of(VmDemand demand) {
        return new Arrival(demand, false, List.of());
    }
}
