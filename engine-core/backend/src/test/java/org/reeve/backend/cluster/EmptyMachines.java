package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Machines without anything in them. */
@ApplicationScoped
class EmptyMachines implements Launches {

    @Override
    public CreateVm describe(VmId vm, HostId host) {
        return new CreateVm(vm.value(), VmParameters.of(vm.value(), "<domain/>"));
    }
}
