package org.reeve.agent.core.vm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.reeve.agent.core.journal.Entry;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.Subscription;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.work.Lanes;
import org.reeve.agent.core.work.Reports;
import org.reeve.agent.core.xml.DomainXml;
import org.reeve.agent.core.xml.GuestRules;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.reeve.agent.protocol.vm.VmState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of guests this agent is responsible for: starts them, follows what the hypervisor says about them, and
 * remembers how they ended until the engine has taken note. Finding a guest again never touches it.
 */
public final class Vms implements DomainListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Vms.class);
    private static final int EVENTS_AT_ONCE = 16;
    /** The first pause before a guest is looked at whose event could not be followed; each further one is twice as long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final int MOST_LOOKS = 8;
    private static final Duration GUEST_NEWS = Duration.ofSeconds(20);
    private static final Duration GUEST_IGNORES = Duration.ofMinutes(2);

    private final Map<UUID, Vm> book = new ConcurrentHashMap<>();
    /** Apart from the lanes of verbs, so that a verb stuck in the hypervisor does not hide what happens. */
    private final Lanes events = new Lanes(EVENTS_AT_ONCE);

    private final Hypervisor hypervisor;
    private final Storage storage;
    private final Journal journal;
    private final Reports reports;
    private final InstantSource clock;
    private final Host host;
    private Optional<Subscription> subscription = Optional.empty();

    /** Which host this is, and which of its boots. */
    public record Host(String id, String boot) {}

    public Vms(
            Hypervisor hypervisor, Storage storage, Journal journal, Reports reports, InstantSource clock, Host host) {
        this.hypervisor = hypervisor;
        this.storage = storage;
        this.journal = journal;
        this.reports = reports;
        this.clock = clock;
        this.host = host;
    }

    /** Finds the guests of an earlier life of the agent again, and says which of them are gone. */
    public void recover() {
        journal.known(Entry.Kind.VM).forEach((id, fact) -> remembered(fact).ifPresent(vm -> book.put(id, new Vm(vm))));
        subscription = Optional.of(hypervisor.listen(this));
        reconcile();
    }

    private static Optional<VmRecord> remembered(JsonNode fact) {
        try {
            return Optional.of(Json.read(fact, VmRecord.class));
        } catch (JsonProcessingException otherVersion) {
            LOG.warn("a guest in the journal cannot be read: {}", otherVersion.getOriginalMessage());
            return Optional.empty();
        }
    }

    @Override
    public void reconnected() {
        Thread.startVirtualThread(this::reconcile);
    }

    private void reconcile() {
        Map<UUID, DomainSeen> there = new ConcurrentHashMap<>();
        hypervisor.domains().forEach(seen -> there.put(seen.id(), seen));
        for (Vm vm : book.values()) {
            compare(vm, Optional.ofNullable(there.remove(vm.id())));
        }
        there.values().stream().filter(this::ours).forEach(seen -> {
            Vm vm = new Vm(VmRecord.found(seen, clock.millis(), host.boot()));
            if (book.putIfAbsent(vm.id(), vm) == null) {
                LOG.info("vm={} adopted, the journal did not know it", vm.id());
                journal.know(Entry.Kind.VM, vm.id(), Json.tree(vm.record()));
                found(vm, seen);
            }
        });
    }

    private void compare(Vm vm, Optional<DomainSeen> there) {
        there.ifPresentOrElse(seen -> found(vm, seen), () -> missing(vm));
    }

    private boolean ours(DomainSeen seen) {
        return DomainXml.parse(seen.xml()).owner().filter(host.id()::equals).isPresent();
    }

    private void found(Vm vm, DomainSeen seen) {
        if (vm.life().over()) {
            stray(vm.id());
            return;
        }
        vm.seen(seen);
        vm.agentConnected(DomainXml.parse(seen.xml()).guestAgentConnected());
        change(vm, life -> life.seen(seen));
        listenToGuest(vm);
    }

    private void missing(Vm vm) {
        // one that is being started is not there yet, and one started since the list was made is not in it
        if (vm.launch().isDone() && hypervisor.domain(vm.id()).isEmpty()) {
            boolean restarted = !vm.record().boot().equals(host.boot());
            change(vm, life -> life.down(restarted ? Exits.HOST_RESTARTED : Exits.MISSING));
        }
    }

    /** Takes the order to run a guest; the start itself goes on after this returns. */
    VmDefinition order(UUID id, GuestRules.Ready ready, boolean paused) {
        Vm vm = new Vm(VmRecord.ordered(id, ready, clock.millis(), host.boot()));
        vm.launch(new CompletableFuture<>());
        if (book.putIfAbsent(id, vm) != null) {
            throw new HostFault(Fault.VM_EXISTS, "vm " + id + " exists already");
        }
        journal.know(Entry.Kind.VM, id, Json.tree(vm.record()));
        synchronized (vm) {
            report(vm);
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
            change(vm, Life::launching);
            hypervisor.start(vm.record().definition(), paused);
            return true;
        } catch (HostFault fault) {
            LOG.warn("vm={} not started: {}", vm.id(), fault.getMessage());
            change(
                    vm,
                    life -> life.wish() == Life.Wish.DESTROY
                            ? life.destroyed()
                            : life.down(Exits.startFailed(fault.getMessage())));
        } catch (RuntimeException broken) {
            // A start that broke has failed: the engine must hear of it, or it would wait.
            LOG.error("vm={} not started", vm.id(), broken);
            change(vm, life -> life.down(Exits.startFailed(broken.toString())));
        }
        return false;
    }

    /** Not being able to look at a guest that was started says nothing about the guest. */
    private void seenStarted(Vm vm) {
        try {
            if (vm.life().wish() == Life.Wish.DESTROY) {
                hypervisor.destroy(vm.id());
                change(vm, Life::destroyed);
            }
            refresh(vm);
        } catch (HostFault fault) {
            LOG.warn("vm={} started, but not seen: {}", vm.id(), fault.getMessage());
            Thread.startVirtualThread(() -> lookUntilSeen(vm.id()));
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
                change(vm, life -> step.apply(life, seen));
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

    private void lookUntilSeen(UUID id) {
        Duration pause = LOOK_AGAIN;
        for (int look = 0; look < MOST_LOOKS; look++) {
            try {
                Thread.sleep(pause);
                find(id).ifPresent(vm -> compare(vm, hypervisor.domain(id)));
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
        Vm vm = book.get(event.domain());
        if (vm == null || vm.life().over()) {
            if (event instanceof DomainEvent.Started) {
                hypervisor.domain(event.domain()).filter(this::ours).ifPresent(seen -> stray(seen.id()));
            }
            return;
        }
        switch (event) {
            case DomainEvent.Stopped stopped -> change(vm, life -> life.after(stopped));
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
                listenToGuest(vm);
            }
        }
    }

    /** A guest whose end was reported, or that was taken back, must not run: the engine may have started it elsewhere. */
    private void stray(UUID id) {
        LOG.warn("vm={} runs although it was given up: destroyed", id);
        hypervisor.destroy(id);
    }

    /** Addresses come after the agent of a guest, and change: whoever asks for statistics now and then keeps them true. */
    void keepListening(Vm vm) {
        if (clock.millis() - vm.listenedAtMillis() > GUEST_NEWS.toMillis()) {
            listenToGuest(vm);
        }
    }

    private void listenToGuest(Vm vm) {
        if (vm.agentConnected() && !vm.life().over()) {
            vm.listenedAtMillis(clock.millis());
            Thread.startVirtualThread(() -> ask(vm));
        }
    }

    private void ask(Vm vm) {
        try {
            Optional<GuestSaid> said = hypervisor.guest(vm.id());
            synchronized (vm) { // or this would say "up" after another thread has said "down"
                if (said.isPresent() && !said.equals(vm.said()) && !vm.life().over()) {
                    vm.said(said);
                    report(vm);
                }
            }
        } catch (HostFault gone) {
            LOG.debug("vm={} its agent cannot be asked: {}", vm.id(), gone.getMessage());
        }
    }

    /** The one place where the life of a guest moves on: journal first, then the engine hears of it. */
    void change(Vm vm, UnaryOperator<Life> step) {
        synchronized (vm) {
            Life before = vm.life();
            Life after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            vm.record(vm.record().with(after));
            if (book.get(vm.id()) == vm) {
                journal.note(Entry.Kind.VM, vm.id(), Json.tree(vm.record()));
            }
            if (after.state() != before.state() || !after.paused().equals(before.paused())) {
                LOG.info(
                        "vm={} state={} exit={}",
                        vm.id(),
                        after.state(),
                        after.exit().map(Object::toString).orElse("-"));
                report(vm);
            }
            if (after.over()) {
                vm.record().volumes().forEach(this::teardown);
            }
            vm.notifyAll();
        }
    }

    /** Marks a wish of the engine that only the guest can fulfil. */
    void asked(Vm vm, Life.Wish wish) {
        vm.askedAtMillis(clock.millis());
        change(vm, life -> life.asked(wish));
    }

    /** A guest that ignores what it was asked is simply up again after a while. */
    void giveUpAsking(Vm vm) {
        if (clock.millis() - vm.askedAtMillis() > GUEST_IGNORES.toMillis()) {
            change(vm, Life::ignored);
        }
    }

    /** Waits until the guest is in another state; false when the limit passed first. */
    boolean awaitOther(Vm vm, VmState state, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (vm) {
            while (vm.life().state() == state) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(vm, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return true;
                }
            }
            return true;
        }
    }

    long nowMillis() {
        return clock.millis();
    }

    private void teardown(VolumeAt volume) {
        try {
            storage.teardown(volume);
        } catch (HostFault fault) {
            LOG.warn("volume={} not released: {}", volume.volume(), fault.getMessage());
        }
    }

    /** Under the lock of the guest, so that what is said last is what is true. */
    private void report(Vm vm) {
        if (vm.life().over()) {
            reports.conclude(VmReport.event(vm));
        } else {
            reports.raise(VmReport.event(vm));
        }
    }

    Vm get(UUID id) {
        Vm vm = book.get(id);
        if (vm == null) {
            throw new HostFault(Fault.NO_SUCH_VM, "no vm " + id + " on this host");
        }
        return vm;
    }

    Optional<Vm> find(UUID id) {
        return Optional.ofNullable(book.get(id));
    }

    List<Vm> all() {
        return List.copyOf(book.values());
    }

    void forget(Vm vm) {
        book.remove(vm.id(), vm);
        journal.forget(Entry.Kind.VM, vm.id());
    }

    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
    }
}
