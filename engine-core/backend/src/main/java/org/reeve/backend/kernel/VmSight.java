package org.reeve.backend.kernel;

import java.util.Optional;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmStatus;

/**
 * Where a machine was last seen, in what state, and what the writer of its cluster is still trying to make of it.
 *
 * @param wish what is wanted now; DOWN beside a machine that was to start means that the writer has given up
 * @param carriedOut a wish that is asked of the guest once (reboot, pause, resume, shut down) has been asked
 * @param cause why it is down or paused, when somebody should know
 */
public record VmSight(VmStatus status, Optional<HostId> host, Wish wish, boolean carriedOut, Optional<String> cause) {

    public boolean up() {
        return status == VmStatus.UP;
    }

    public boolean down() {
        return status == VmStatus.DOWN;
    }

    VmSight wished(Wish next) {
        return new VmSight(status, host, next, false, cause);
    }
}
