package org.reeve.agent.core.vm;

import java.time.Duration;
import java.util.Optional;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what the agents inside guests say: their names and addresses. */
public final class GuestTalk {

    private static final Logger LOG = LoggerFactory.getLogger(GuestTalk.class);
    private static final Duration NEWS = Duration.ofSeconds(20);

    private final Vms vms;
    private final Hypervisor hypervisor;

    public GuestTalk(Vms vms, Hypervisor hypervisor) {
        this.vms = vms;
        this.hypervisor = hypervisor;
    }

    /** Addresses come after the agent of a guest, and change: whoever asks for statistics now and then keeps them true. */
    void keepListening(Vm vm) {
        if (vms.nowMillis() - vm.listenedAtMillis() > NEWS.toMillis()) {
            listen(vm);
        }
    }

    void listen(Vm vm) {
        if (vm.agentConnected() && !vm.life().over()) {
            vm.listenedAtMillis(vms.nowMillis());
            Thread.startVirtualThread(() -> ask(vm));
        }
    }

    private void ask(Vm vm) {
        try {
            Optional<GuestSaid> said = hypervisor.guest(vm.id());
            synchronized (vm) { // or this would say "up" after another thread has said "down"
                if (said.isPresent() && !said.equals(vm.said()) && !vm.life().over()) {
                    vm.said(said);
                    vms.report(vm);
                }
            }
        } catch (HostFault gone) {
            LOG.debug("vm={} its agent cannot be asked: {}", vm.id(), gone.getMessage());
        }
    }
}
