package org.reeve.agent.core.vm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.reeve.agent.core.journal.Entry;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.work.Reports;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.vm.VmState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of guests this agent is responsible for: what is known of each, in the journal too, and how they ended until the engine has
 * taken note. Every change of a guest's life goes through here.
 */
public final class Vms {

    private static final Logger LOG = LoggerFactory.getLogger(Vms.class);
    private static final Duration GUEST_IGNORES = Duration.ofMinutes(2);

    private final Map<UUID, Vm> book = new ConcurrentHashMap<>();

    private final Storage storage;
    private final Journal journal;
    private final Reports reports;
    private final InstantSource clock;
    private final Host host;

    /** Which host this is, and which of its boots. */
    public record Host(String id, String boot) {}

    public Vms(Storage storage, Journal journal, Reports reports, InstantSource clock, Host host) {
        this.storage = storage;
        this.journal = journal;
        this.reports = reports;
        this.clock = clock;
        this.host = host;
    }

    Host host() {
        return host;
    }

    /** Takes over what an earlier life of the agent wrote down. */
    void remember() {
        journal.known(Entry.Kind.VM).forEach((id, fact) -> remembered(fact).ifPresent(vm -> book.put(id, new Vm(vm))));
    }

    private static Optional<VmRecord> remembered(JsonNode fact) {
        try {
            return Optional.of(Json.read(fact, VmRecord.class));
        } catch (JsonProcessingException otherVersion) {
            LOG.warn("a guest in the journal cannot be read: {}", otherVersion.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** False for one that is in the book already. */
    boolean add(Vm vm) {
        if (book.putIfAbsent(vm.id(), vm) != null) {
            return false;
        }
        journal.know(Entry.Kind.VM, vm.id(), Json.tree(vm.record()));
        return true;
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
    void report(Vm vm) {
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
}
