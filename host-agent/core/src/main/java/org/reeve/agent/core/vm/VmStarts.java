package org.reeve.agent.core.vm;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.xml.GuestRules;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts guests. The order is taken at once; the start itself goes on, and what came of it is reported. */
final class VmStarts {

    private static final Logger LOG = LoggerFactory.getLogger(VmStarts.class);

    private final Vms vms;
    private final Hypervisor hypervisor;
    private final VmWatch watch;

    VmStarts(Vms vms, Hypervisor hypervisor, VmWatch watch) {
        this.vms = vms;
        this.hypervisor = hypervisor;
        this.watch = watch;
    }

    /** Takes the order to run a guest; the start itself goes on after this returns. */
    VmDefinition order(UUID id, GuestRules.Ready ready, boolean paused) {
        Vm vm = new Vm(VmRecord.ordered(id, ready, vms.nowMillis(), vms.host().boot()));
        vm.launch(new CompletableFuture<>());
        if (!vms.add(vm)) {
            throw new HostFault(Fault.VM_EXISTS, "vm " + id + " exists already");
        }
        synchronized (vm) {
            vms.report(vm);
        }
        VmDefinition ordered = vm.definition();
        Thread.startVirtualThread(() -> launch(vm, paused));
        return ordered;
    }

    private void launch(Vm vm, boolean paused) {
        try {
            if (started(vm, paused)) {
                seenStarted(vm);
            }
        } finally {
            vm.launch().complete(null);
        }
    }

    private boolean started(Vm vm, boolean paused) {
        try {
            vms.change(vm, Life::launching);
            hypervisor.start(vm.record().definition(), paused);
            return true;
        } catch (HostFault fault) {
            LOG.warn("vm={} not started: {}", vm.id(), fault.getMessage());
            vms.change(
                    vm,
                    life -> life.wish() == Life.Wish.DESTROY
                            ? life.destroyed()
                            : life.down(Exits.startFailed(fault.getMessage())));
        } catch (RuntimeException broken) {
            // A start that broke has failed: the engine must hear of it, or it would wait.
            LOG.error("vm={} not started", vm.id(), broken);
            vms.change(vm, life -> life.down(Exits.startFailed(broken.toString())));
        }
        return false;
    }

    /** Not being able to look at a guest that was started says nothing about the guest. */
    private void seenStarted(Vm vm) {
        try {
            if (vm.life().wish() == Life.Wish.DESTROY) {
                hypervisor.destroy(vm.id());
                vms.change(vm, Life::destroyed);
            }
            watch.refresh(vm);
        } catch (HostFault fault) {
            LOG.warn("vm={} started, but not seen: {}", vm.id(), fault.getMessage());
            Thread.startVirtualThread(() -> watch.lookUntilSeen(vm.id()));
        }
    }
}
