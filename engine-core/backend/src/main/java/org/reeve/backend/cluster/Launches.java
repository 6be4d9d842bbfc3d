package org.reeve.backend.cluster;

import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Prepares the call that starts a machine: its description as a libvirt domain, with disks, NICs and consoles. */
public interface Launches {

    /**
     * Called within the writer's transaction, which stores the decision to start it there.
     *
     * @throws Unlaunchable when the machine cannot be described, because a disk is missing for instance
     */
    CreateVm describe(VmId vm, HostId host);

    /** The machine cannot be started as it is configured; the start fails without bothering the host. */
    final class Unlaunchable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unlaunchable(String cause) {
            super(cause);
        }
    }
}
