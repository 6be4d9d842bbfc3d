package org.reeve.agent.core.vm;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.reeve.agent.protocol.vm.VmState;

/** One guest in the book: what is remembered of it and what was seen of it last. Its life changes only in {@link Vms}. */
final class Vm {

    /** The root element is within this many characters. */
    private static final int ROOT_ELEMENT = 200;

    private final ReentrantLock looking = new ReentrantLock();
    private volatile VmRecord record;
    private volatile Optional<DomainSeen> seen = Optional.empty();
    private volatile Optional<String> hash = Optional.empty();
    private volatile Optional<GuestSaid> said = Optional.empty();
    private volatile boolean agentConnected;
    private volatile long askedAtMillis;
    private volatile long listenedAtMillis;
    private volatile CompletableFuture<Void> launch = CompletableFuture.completedFuture(null);

    Vm(VmRecord record) {
        this.record = record;
    }

    UUID id() {
        return record.id();
    }

    /** Held while the hypervisor is asked about the guest and the answer is taken note of. */
    ReentrantLock looking() {
        return looking;
    }

    VmRecord record() {
        return record;
    }

    void record(VmRecord next) {
        record = next;
    }

    Life life() {
        return record.life();
    }

    Optional<DomainSeen> seen() {
        return seen;
    }

    void seen(DomainSeen now) {
        hash = seen.filter(before -> before.xml().equals(now.xml())).isPresent() ? hash : Optional.of(crc(now.xml()));
        seen = Optional.of(now);
    }

    Optional<GuestSaid> said() {
        return said;
    }

    void said(Optional<GuestSaid> now) {
        said = now;
    }

    boolean agentConnected() {
        return agentConnected;
    }

    void agentConnected(boolean now) {
        agentConnected = now;
    }

    long listenedAtMillis() {
        return listenedAtMillis;
    }

    void listenedAtMillis(long now) {
        listenedAtMillis = now;
    }

    long askedAtMillis() {
        return askedAtMillis;
    }

    void askedAtMillis(long now) {
        askedAtMillis = now;
    }

    /** Ends when the start that is going on, if one is, has come to an end. */
    CompletableFuture<Void> launch() {
        return launch;
    }

    void launch(CompletableFuture<Void> now) {
        launch = now;
    }

    /** Changes when the devices of the guest change. */
    Optional<String> hash() {
        return hash;
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue());
    }

    String xml() {
        return seen.map(DomainSeen::xml).orElse(record.definition());
    }

    VmDefinition definition() {
        VmState state = life().state();
        return new VmDefinition(
                id(),
                state,
                Optional.of(record.name()),
                Optional.of(record.memoryKib() / 1024),
                Optional.of(record.cpus()),
                seen.filter(now -> !life().over())
                        .flatMap(now ->
                                now.pid().isPresent() ? Optional.of(now.pid().getAsLong()) : Optional.empty()),
                Optional.of(xml()),
                Optional.of(accelerated()));
    }

    boolean accelerated() {
        String start = xml().substring(0, Math.min(xml().length(), ROOT_ELEMENT));
        return start.contains("type=\"kvm\"") || start.contains("type='kvm'");
    }
}
