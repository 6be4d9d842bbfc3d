package org.reeve.agent.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.core.xml.DomainXml;

/** An imagined guest that is a twentieth busy whatever it does. Not for several threads. */
final class FakeGuest {

    private static final int BUSY_PART = 20;
    private static final int FIRST_SCREEN = 5900;
    private static final long DISK_BYTES = 1L << 30;
    private static final int BYTES_A_SECOND = 4096;

    private final UUID id;
    private final DomainXml definition;
    private final String xml;
    private final int number;
    private final Instant started;
    private Optional<PauseReason> paused;
    private Optional<GraphicsTicket> ticket = Optional.empty();
    private String address;
    private boolean agent;
    private int cpus;
    private long memoryKib;

    FakeGuest(UUID id, DomainXml definition, String xml, int number, Instant started, boolean paused) {
        this.id = id;
        this.definition = definition;
        this.xml = xml;
        this.number = number;
        this.started = started;
        this.paused = paused ? Optional.of(PauseReason.USER) : Optional.empty();
        this.address = "10.0." + number / 250 + "." + (number % 250 + 1);
        this.cpus = definition.cpus();
        this.memoryKib = definition.memoryKib();
    }

    UUID id() {
        return id;
    }

    void pause(PauseReason why) {
        paused = Optional.of(why);
    }

    void resume() {
        paused = Optional.empty();
    }

    boolean running() {
        return paused.isEmpty();
    }

    void agentStarted() {
        agent = true;
    }

    void readdress(String next) {
        address = next;
    }

    void ticket(GraphicsTicket given) {
        ticket = Optional.of(given);
    }

    Optional<GraphicsTicket> ticket() {
        return ticket;
    }

    void cpus(int count) {
        cpus = count;
    }

    void memoryKib(long kib) {
        memoryKib = kib;
    }

    DomainSeen seen() {
        return new DomainSeen(
                id,
                definition.name(),
                paused.isPresent() ? DomainSeen.State.PAUSED : DomainSeen.State.RUNNING,
                paused,
                OptionalLong.of(10_000L + number),
                List.of(new DomainSeen.Graphics(
                        GraphicsTicket.Kind.VNC,
                        "127.0.0.1",
                        OptionalLong.of(FIRST_SCREEN + number),
                        OptionalLong.empty())),
                xml);
    }

    Optional<GuestSaid> said() {
        if (!agent) {
            return Optional.empty();
        }
        return Optional.of(new GuestSaid(
                Optional.of(definition.name()),
                Optional.of(new GuestSaid.OperatingSystem("linux", "Imagined Linux", "1", "dream", "6.1", "x86_64")),
                List.of(new GuestSaid.Interface("eth0", "56:6f:00:00:00:01", List.of(address), List.of())),
                List.of(),
                Optional.of(new GuestSaid.Timezone("UTC", Duration.ZERO))));
    }

    DomainStats stats(Instant now) {
        Duration up = Duration.between(started, now);
        Duration busy = up.dividedBy(BUSY_PART);
        long bytes = up.toSeconds() * BYTES_A_SECOND;
        long requests = up.toSeconds();
        return new DomainStats(
                id,
                new DomainStats.Cpu(cpus, busy, busy.dividedBy(2), busy.dividedBy(BUSY_PART)),
                new DomainStats.Memory(
                        memoryKib,
                        definition.memoryKib(),
                        OptionalLong.of(memoryKib),
                        OptionalLong.of(memoryKib / 2),
                        OptionalLong.of(memoryKib / 2),
                        OptionalLong.of(memoryKib / 2)),
                definition.disks().stream()
                        .map(disk -> new DomainStats.Disk(
                                disk.target(),
                                disk.file().orElse(""),
                                bytes,
                                requests,
                                Duration.ofMillis(requests),
                                bytes,
                                requests,
                                Duration.ofMillis(requests),
                                requests,
                                Duration.ofMillis(requests),
                                DISK_BYTES,
                                bytes,
                                bytes))
                        .toList(),
                List.of(new DomainStats.Nic("vnet" + number, bytes, requests, 0, 0, bytes, requests, 0, 0)));
    }
}
