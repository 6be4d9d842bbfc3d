package org.reeve.logic.scheduling;

import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;

/** One host as the scheduler sees it. Machines that are still starting are part of the load. */
public record HostOffer(HostId host, HostStatus status, HostCapacity capacity, HostLoad load) {

    MemorySize free(Percent overcommit) {
        return capacity.memory().times(overcommit).minus(capacity.reserved()).minus(load.memory());
    }
}
