package org.reeve.agent.core.vm;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.reeve.agent.core.port.AskGuest;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.core.xml.GuestRules;
import org.reeve.agent.protocol.vm.ContinueVm;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.GetVmStats;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.agent.protocol.vm.ResetVm;
import org.reeve.agent.protocol.vm.ShutdownVm;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.reeve.agent.protocol.vm.VmState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verbs about one guest. */
public final class VmVerbs {

    private static final Logger LOG = LoggerFactory.getLogger(VmVerbs.class);
    /** How long a destroy waits for a start that cannot be interrupted. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private static final Duration GUEST_PATIENCE = Duration.ofSeconds(30);

    private final Vms vms;
    private final VmWatch watch;
    private final VmStarts starts;
    private final Hypervisor hypervisor;
    private final GuestRules rules;

    private VmVerbs(Vms vms, VmWatch watch, Hypervisor hypervisor, GuestRules rules) {
        this.vms = vms;
        this.watch = watch;
        this.starts = new VmStarts(vms, hypervisor, watch);
        this.hypervisor = hypervisor;
        this.rules = rules;
    }

    public static void add(
            Verbs verbs, Vms vms, VmWatch watch, Hypervisor hypervisor, GuestRules rules, VmSamples samples) {
        VmVerbs machines = new VmVerbs(vms, watch, hypervisor, rules);
        DeviceUpdates devices = new DeviceUpdates(vms, watch, hypervisor, rules);
        verbs.order(CreateVm.class, CreateVm::vm, machines::create);
        verbs.orderDone(DestroyVm.class, DestroyVm::vm, call -> machines.destroy(call.vm()));
        verbs.orderDone(ShutdownVm.class, ShutdownVm::vm, machines::shutdown);
        verbs.orderDone(
                ResetVm.class,
                ResetVm::vm,
                call -> hypervisor.reset(machines.running(call.vm()).id()));
        verbs.order(PauseVm.class, PauseVm::vm, call -> machines.pause(call.vm()));
        verbs.order(ContinueVm.class, ContinueVm::vm, call -> machines.resume(call.vm()));
        verbs.order(UpdateDevice.class, UpdateDevice::vm, devices::update);
        verbs.ask(GetVmStats.class, call -> List.of(samples.of(vms.get(call.vm()))));
    }

    private VmDefinition create(CreateVm call) {
        UUID id = call.vm();
        vms.find(id).filter(vm -> vm.life().over()).ifPresent(vms::forget);
        if (vms.find(id).isPresent()) {
            throw new HostFault(Fault.VM_EXISTS, "vm " + id + " exists already");
        }
        String xml = call.parameters()
                .xml()
                .orElseThrow(() -> new HostFault(Fault.MISSING_PARAMETER, "vmParams has no xml"));
        GuestRules.Ready ready = rules.prepare(id, xml);
        return starts.order(id, ready, call.parameters().launchPaused().orElse(false));
    }

    private Vm running(UUID id) {
        Vm vm = vms.get(id);
        if (vm.life().over()) {
            throw new HostFault(Fault.VM_IS_DOWN, "vm " + id + " is down");
        }
        return vm;
    }

    /** Afterwards the guest does not run and is forgotten; its end is reported first. */
    private void destroy(UUID id) {
        Vm vm = vms.get(id);
        if (!vm.life().over()) {
            vms.change(vm, life -> life.wishing(Life.Wish.DESTROY));
            try {
                hypervisor.destroy(id);
            } catch (HostFault fault) {
                if (fault.fault() != Fault.NO_SUCH_VM) {
                    throw fault;
                }
            }
            awaitLaunch(vm);
            vms.change(vm, Life::destroyed);
        }
        vms.forget(vm);
    }

    /** A start under way would bring the guest back after its destruction; the one who starts it looks at the wish. */
    private static void awaitLaunch(Vm vm) {
        try {
            vm.launch().get(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HostFault(
                    Fault.DESTROY_FAILED, "vm " + vm.id() + " is still being started; it ends when that ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostFault(Fault.DESTROY_FAILED, "the agent is stopping", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a start never ends with an exception", e);
        }
    }

    private void shutdown(ShutdownVm call) {
        Vm vm = running(call.vm());
        boolean reboot = call.reboot().orElse(false);
        vms.asked(vm, reboot ? Life.Wish.REBOOT : Life.Wish.SHUT_DOWN);
        askGuest(vm, reboot ? hypervisor::reboot : hypervisor::shutdown);
        if (call.force().orElse(false)) {
            Duration patience = call.timeoutSeconds().map(Duration::ofSeconds).orElse(GUEST_PATIENCE);
            Thread.startVirtualThread(() -> force(vm, reboot, patience));
        }
    }

    private void askGuest(Vm vm, BiConsumer<UUID, AskGuest> wish) {
        if (vm.agentConnected()) {
            try {
                wish.accept(vm.id(), AskGuest.AGENT);
                return;
            } catch (HostFault silent) {
                LOG.info(
                        "vm={} its agent did not take the wish, trying the power button: {}",
                        vm.id(),
                        silent.getMessage());
            }
        }
        wish.accept(vm.id(), AskGuest.ACPI);
    }

    private void force(Vm vm, boolean reboot, Duration patience) {
        VmState asked = vm.life().state();
        if (vms.awaitOther(vm, asked, patience)) {
            return;
        }
        try {
            if (reboot) {
                hypervisor.reset(vm.id());
            } else {
                hypervisor.destroy(vm.id());
            }
        } catch (HostFault fault) {
            LOG.warn("vm={} could not be forced: {}", vm.id(), fault.getMessage());
        }
    }

    private VmDefinition pause(UUID id) {
        Vm vm = running(id);
        hypervisor.pause(id);
        watch.refresh(vm);
        return vm.definition();
    }

    private VmDefinition resume(UUID id) {
        Vm vm = running(id);
        hypervisor.resume(id);
        watch.refresh(vm);
        return vm.definition();
    }
}
