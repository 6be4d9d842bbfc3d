package org.reeve.agent.core.vm;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Subscription;
import org.reeve.agent.core.work.Lanes;
import org.reeve.agent.core.xml.DomainXml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the hypervisor says about guests, and looks for itself where it says nothing. Finding a guest again never touches it; one
 * that was given up is destroyed.
 */
public final class VmWatch implements DomainListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VmWatch.class);
    private static final int EVENTS_AT_ONCE = 16;
    /** The first pause before a guest is looked at whose event could not be followed; each further one is twice as long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final int MOST_LOOKS = 8;

    /** Apart from the lanes of verbs, so that a verb stuck in the hypervisor does not hide what happens. */
    private final Lanes events = new Lanes(EVENTS_AT_ONCE);

    private final Vms vms;
    private final Hypervisor hypervisor;
    private final GuestTalk talk;
    private Optional<Subscription> subscription = Optional.empty();

    public VmWatch(Vms vms, Hypervisor hypervisor, GuestTalk talk) {
        this.vms = vms;
        this.hypervisor = hypervisor;
        this.talk = talk;
    }

    /** Finds the guests of an earlier life of the agent again, and says which of them are gone. */
    public void recover() {
        vms.remember();
        subscription = Optional.of(hypervisor.listen(this));
        reconcile();
    }

    @Override
    public void reconnected() {
        Thread.startVirtualThread(this::reconcile);
    }

    private void reconcile() {
        Map<UUID, DomainSeen> there = new ConcurrentHashMap<>();
        hypervisor.domains().forEach(seen -> there.put(seen.id(), seen));
        for (Vm vm : vms.all()) {
            compare(vm, Optional.ofNullable(there.remove(vm.id())));
        }
        there.values().stream().filter(this::ours).forEach(seen -> {
            Vm vm = new Vm(VmRecord.found(seen, vms.nowMillis(), vms.host().boot()));
            if (vms.add(vm)) {
                LOG.info("vm={} adopted, the journal did not know it", vm.id());
                found(vm, seen);
            }
        });
    }

    private void compare(Vm vm, Optional<DomainSeen> there) {
        there.ifPresentOrElse(seen -> found(vm, seen), () -> missing(vm));
    }

    private boolean ours(DomainSeen seen) {
        return DomainXml.parse(seen.xml())
                .owner()
                .filter(vms.host().id()::equals)
                .isPresent();
    }

    private void found(Vm vm, DomainSeen seen) {
        if (vm.life().over()) {
            stray(vm.id());
            return;
        }
        vm.seen(seen);
        vm.agentConnected(DomainXml.parse(seen.xml()).guestAgentConnected());
        vms.change(vm, life -> life.seen(seen));
        talk.listen(vm);
    }

    private void missing(Vm vm) {
        // one that is being started is not there yet, and one started since the list was made is not in it
        if (vm.launch().isDone() && hypervisor.domain(vm.id()).isEmpty()) {
            boolean restarted = !vm.record().boot().equals(vms.host().boot());
            vms.change(vm, life -> life.down(restarted ? Exits.HOST_RESTARTED : Exits.MISSING));
        }
    }

    /**
     * Reads the guest anew; its state follows from what is seen. Looking and taking note are one step, because events
     * are told on another thread and may be older than what a verb has just seen.
     */
    void refresh(Vm vm) {
        look(vm, (life, seen) -> life.seen(seen));
    }

    private void look(Vm vm, BiFunction<Life, DomainSeen, Life> step) {
        vm.looking().lock();
        try {
            hypervisor.domain(vm.id()).ifPresent(seen -> {
                vm.seen(seen);
                vms.change(vm, life -> step.apply(life, seen));
            });
        } finally {
            vm.looking().unlock();
        }
    }

    @Override
    public void happened(DomainEvent event) {
        events.submit(event.domain(), () -> {
            try {
                follow(event);
            } catch (RuntimeException e) {
                // what it told can be seen as well, only later
                LOG.error("event={} not followed, looking instead", event, e);
                Thread.startVirtualThread(() -> lookUntilSeen(event.domain()));
            }
            return null;
        });
    }

    /** For when something could not be seen at once. */
    void lookUntilSeen(UUID id) {
        Duration pause = LOOK_AGAIN;
        for (int look = 0; look < MOST_LOOKS; look++) {
            try {
                Thread.sleep(pause);
                vms.find(id).ifPresent(vm -> compare(vm, hypervisor.domain(id)));
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException again) {
                // The hypervisor is still away, or the journal cannot be written.
                LOG.warn("vm={} cannot be looked at cause={}", id, again.toString());
                pause = pause.multipliedBy(2);
            }
        }
    }

    private void follow(DomainEvent event) {
        Vm vm = vms.find(event.domain()).orElse(null);
        if (vm == null || vm.life().over()) {
            if (event instanceof DomainEvent.Started) {
                hypervisor.domain(event.domain()).filter(this::ours).ifPresent(seen -> stray(seen.id()));
            }
            return;
        }
        switch (event) {
            case DomainEvent.Stopped stopped -> vms.change(vm, life -> life.after(stopped));
            case DomainEvent.Started started -> refresh(vm);
            case DomainEvent.Resumed resumed -> refresh(vm);
            case DomainEvent.Paused paused ->
                look(
                        vm,
                        (life, seen) -> seen.state() == DomainSeen.State.PAUSED ? life.after(paused) : life.seen(seen));
            case DomainEvent.ShuttingDown ending -> look(vm, (life, seen) -> life.after(ending));
            case DomainEvent.Rebooted rebooted -> look(vm, (life, seen) -> life.after(rebooted));
            case DomainEvent.AgentChannel channel -> {
                vm.agentConnected(channel.connected());
                refresh(vm);
                talk.listen(vm);
            }
        }
    }

    /** A guest whose end was reported, or that was taken back, must not run: the engine may have started it elsewhere. */
    private void stray(UUID id) {
        LOG.warn("vm={} runs although it was given up: destroyed", id);
        hypervisor.destroy(id);
    }

    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
    }
}
