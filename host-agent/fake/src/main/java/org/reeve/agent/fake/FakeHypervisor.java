package org.reeve.agent.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.reeve.agent.core.port.AskGuest;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.HostCapabilities;
import org.reeve.agent.core.port.HostDeviceSeen;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.HostLoad;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.core.port.Subscription;
import org.reeve.agent.core.xml.DomainXml;

/** A hypervisor that only imagines its guests. They outlive the agents that talk to it, as real ones do. */
public final class FakeHypervisor implements Hypervisor {

    private static final long KIB_OF_MIB = 1024;
    private static final int IDLE_PERCENT = 95;

    private final Machine machine;
    private final World world;
    private final Timing timing;
    private final Instant booted;
    private final Map<UUID, FakeGuest> guests = new LinkedHashMap<>();
    private final Set<UUID> starting = new HashSet<>();
    private final Set<UUID> deaf = new HashSet<>();
    private final List<DomainListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<String> failure = Optional.empty();
    private int unanswered;
    private int count;

    public FakeHypervisor(Machine machine, World world, Timing timing) {
        this.machine = machine;
        this.world = world;
        this.timing = timing;
        this.booted = world.instant();
    }

    @Override
    public HostCapabilities capabilities() {
        return new HostCapabilities(
                new HostCapabilities.Hardware(
                        machine.uuid(),
                        machine.hostName(),
                        Optional.of("Reeve"),
                        Optional.of("Imagined host"),
                        Optional.of("1"),
                        Optional.of(machine.uuid().toString()),
                        Optional.of("fake")),
                new HostCapabilities.Cpu(
                        "x86_64",
                        "Imagined CPU",
                        2400,
                        2,
                        machine.threads() / 2,
                        machine.threads(),
                        List.of("fpu", "sse2", "nx", "lm", "svm", "vmx"),
                        List.of(
                                "qemu64",
                                "kvm64",
                                "Nehalem",
                                "Westmere",
                                "SandyBridge",
                                "Haswell",
                                "Skylake-Server",
                                "EPYC")),
                new HostCapabilities.Topology(
                        List.of(new HostCapabilities.Node(
                                0,
                                machine.memoryMib() * KIB_OF_MIB * KIB_OF_MIB,
                                List.of(10),
                                IntStream.range(0, machine.threads())
                                        .mapToObj(i -> new HostCapabilities.Unit(i, i % 2, i / 2))
                                        .toList())),
                        Optional.of(true)),
                machine.memoryMib() * KIB_OF_MIB * KIB_OF_MIB,
                new HostCapabilities.Virtualization(
                        machine.accelerated(),
                        List.of("pc", "q35", "pc-i440fx-7.2", "pc-q35-7.2", "pc-q35-rhel8.6.0"),
                        false),
                new HostCapabilities.Software(
                        "Debian",
                        "12",
                        "Imagined Linux",
                        "6.1.0-1",
                        "9.0.0-4",
                        "7.2.22-1",
                        Optional.of("quiet"),
                        Optional.empty()),
                machine.bootId());
    }

    @Override
    public synchronized HostLoad load() {
        Instant now = world.instant();
        Duration up = Duration.between(booted, now);
        Duration idle = up.multipliedBy(IDLE_PERCENT).dividedBy(100);
        Duration half = up.minus(idle).dividedBy(2);
        long total = machine.memoryMib() * KIB_OF_MIB;
        long used = guests.values().stream()
                .mapToLong(guest -> guest.stats(now).memory().currentKib() / 2)
                .sum();
        long free = Math.max(0, total - total / 20 - used);
        return new HostLoad(
                now,
                booted,
                IntStream.range(0, machine.threads())
                        .mapToObj(i -> new HostLoad.CpuTimes(i, half, half, idle))
                        .toList(),
                new HostLoad.Memory(total, free, free, 0, 0, 0),
                List.of(new HostLoad.NodeMemory(0, total, free)),
                guests.size() / 20.0,
                0,
                false,
                0,
                Optional.of("always"));
    }

    /** One card, so that there is something to see. */
    @Override
    public List<HostDeviceSeen> devices() {
        return List.of(new HostDeviceSeen(
                "pci_0000_00_02_0",
                "pci",
                Optional.empty(),
                new HostDeviceSeen.Named(Optional.of("0x1af4"), Optional.of("Reeve")),
                new HostDeviceSeen.Named(Optional.of("0x1000"), Optional.of("Imagined card")),
                Optional.of("virtio-pci"),
                OptionalInt.of(1),
                HostDeviceSeen.Sharing.NONE,
                Optional.empty()));
    }

    @Override
    public void start(String xml, boolean paused) {
        DomainXml definition = DomainXml.parse(xml);
        UUID id = definition.id().orElseThrow(() -> new HostFault(Fault.INVALID_PARAMETER, "the domain has no uuid"));
        synchronized (this) {
            if (guests.containsKey(id) || !starting.add(id)) {
                throw new HostFault(Fault.VM_EXISTS, "domain " + id + " runs already");
            }
        }
        world.spend(timing.boot());
        synchronized (this) {
            starting.remove(id);
            failure.ifPresent(why -> {
                throw new HostFault(Fault.CANNOT_CREATE_VM, why);
            });
            guests.put(id, new FakeGuest(id, definition, xml, count++, world.instant(), paused));
        }
        if (!paused) {
            tell(new DomainEvent.Started(id));
            world.later(timing.guestAgent(), () -> agentStarts(id));
        }
    }

    private void agentStarts(UUID id) {
        boolean there;
        synchronized (this) {
            there = guests.containsKey(id);
            if (there) {
                guests.get(id).agentStarted();
            }
        }
        if (there) {
            tell(new DomainEvent.AgentChannel(id, true));
        }
    }

    @Override
    public void destroy(UUID domain) {
        end(domain, Ending.DESTROYED, "destroyed");
    }

    private void end(UUID domain, Ending ending, String detail) {
        synchronized (this) {
            known(domain);
            guests.remove(domain);
            deaf.remove(domain);
        }
        tell(new DomainEvent.Stopped(domain, ending, detail));
    }

    /** The guest gets another address, as by a new lease. */
    public synchronized void readdress(UUID domain, String address) {
        known(domain).readdress(address);
    }

    /** From now on no guest starts, and this is why. */
    public synchronized void failStarts(String why) {
        failure = Optional.of(why);
    }

    /** It is away for the next questions about a guest. */
    public synchronized void answerNot(int questions) {
        unanswered = questions;
    }

    /** The guest's process is killed from outside. */
    public void kill(UUID domain) {
        end(domain, Ending.LOST, "killed");
    }

    /** The guest powers itself off. */
    public void powerOff(UUID domain) {
        tell(new DomainEvent.ShuttingDown(domain));
        end(domain, Ending.SHUTDOWN, "shutdown");
    }

    /** The guest's disk fails. */
    public void failDisk(UUID domain, PauseReason why) {
        synchronized (this) {
            known(domain).pause(why);
        }
        tell(new DomainEvent.Paused(domain, why));
    }

    /** From now on the guest does nothing it is asked for. */
    public synchronized void deafen(UUID domain) {
        known(domain);
        deaf.add(domain);
    }

    /** What the guest's screen was last locked with. */
    public synchronized Optional<GraphicsTicket> ticket(UUID domain) {
        return known(domain).ticket();
    }

    /** All guests die with the power; nobody is told. */
    public synchronized void losePower() {
        guests.clear();
        starting.clear();
        deaf.clear();
    }

    @Override
    public void shutdown(UUID domain, AskGuest way) {
        if (hears(domain)) {
            world.later(timing.shutdown(), () -> {
                if (domain(domain).isPresent()) {
                    powerOff(domain);
                }
            });
        }
    }

    @Override
    public void reboot(UUID domain, AskGuest way) {
        if (hears(domain)) {
            world.later(timing.shutdown(), () -> {
                if (domain(domain).isPresent()) {
                    tell(new DomainEvent.Rebooted(domain));
                }
            });
        }
    }

    private synchronized boolean hears(UUID domain) {
        known(domain);
        return !deaf.contains(domain);
    }

    @Override
    public void reset(UUID domain) {
        change(domain, guest -> {});
        tell(new DomainEvent.Rebooted(domain));
    }

    @Override
    public void pause(UUID domain) {
        change(domain, guest -> {
            guest.pause(PauseReason.USER);
        });
        tell(new DomainEvent.Paused(domain, PauseReason.USER));
    }

    @Override
    public void resume(UUID domain) {
        change(domain, guest -> {
            guest.resume();
        });
        tell(new DomainEvent.Resumed(domain));
    }

    @Override
    public void setGraphicsPassword(UUID domain, GraphicsTicket ticket) {
        change(domain, guest -> {
            guest.ticket(ticket);
        });
    }

    @Override
    public void attachDevice(UUID domain, String deviceXml) {
        change(domain, guest -> {});
    }

    @Override
    public void detachDevice(UUID domain, String deviceXml) {
        change(domain, guest -> {});
    }

    @Override
    public void updateDevice(UUID domain, String deviceXml) {
        change(domain, guest -> {});
    }

    @Override
    public void setCpus(UUID domain, int cpus) {
        change(domain, guest -> {
            guest.cpus(cpus);
        });
    }

    @Override
    public void setMemoryKib(UUID domain, long kib) {
        change(domain, guest -> {
            guest.memoryKib(kib);
        });
    }

    private synchronized void change(UUID domain, Consumer<FakeGuest> how) {
        how.accept(known(domain));
    }

    private FakeGuest known(UUID domain) {
        FakeGuest guest = guests.get(domain);
        if (guest == null) {
            throw new HostFault(Fault.NO_SUCH_VM, "no domain " + domain);
        }
        return guest;
    }

    @Override
    public synchronized List<DomainSeen> domains() {
        return guests.values().stream().map(FakeGuest::seen).toList();
    }

    @Override
    public synchronized Optional<DomainSeen> domain(UUID domain) {
        if (unanswered > 0) {
            unanswered--;
            throw new HostFault(Fault.GENERAL, "away");
        }
        return Optional.ofNullable(guests.get(domain)).map(FakeGuest::seen);
    }

    @Override
    public synchronized List<DomainStats> stats() {
        Instant now = world.instant();
        return guests.values().stream().map(guest -> guest.stats(now)).toList();
    }

    @Override
    public synchronized Optional<GuestSaid> guest(UUID domain) {
        return known(domain).said();
    }

    @Override
    public Subscription listen(DomainListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(DomainEvent event) {
        new ArrayList<>(listeners).forEach(listener -> listener.happened(event));
    }

    /** Guests live on: only the agent went away. */
    @Override
    public void close() {
        listeners.clear();
    }
}
