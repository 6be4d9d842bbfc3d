package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.AskGuest;
import org.reeve.agent.core.port.DomainEvent.Paused;
import org.reeve.agent.core.port.DomainEvent.Rebooted;
import org.reeve.agent.core.port.DomainEvent.Resumed;
import org.reeve.agent.core.port.DomainEvent.Started;
import org.reeve.agent.core.port.DomainEvent.Stopped;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.HostCapabilities;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.core.port.Subscription;
import org.reeve.agent.libvirt.facts.Emulation;
import org.reeve.agent.libvirt.tool.Tool;

/** Real guests on the libvirtd of this machine. */
class LibvirtHypervisorLab {

    private static final Duration BOOT = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static LibvirtHypervisor hypervisor;
    private static Path kernel;

    @TempDir
    private Path directory;

    private final Heard heard = new Heard();
    private TestGuest guest;
    private Subscription subscription;

    @BeforeAll
    static void connect() throws Exception {
        kernel = TestGuest.built();
        hypervisor = new LibvirtHypervisor("qemu:///system", Emulation.AUTO);
    }

    @AfterAll
    static void disconnect() {
        hypervisor.close();
    }

    @BeforeEach
    void listen() throws IOException {
        guest = TestGuest.in(directory, kernel);
        subscription = hypervisor.listen(heard);
    }

    @AfterEach
    void clean() {
        subscription.close();
        if (hypervisor.domain(guest.id()).isPresent()) {
            hypervisor.destroy(guest.id());
        }
    }

    @Test
    void describesItsHost() {
        HostCapabilities host = hypervisor.capabilities();
        assertThat(host.cpu().threads()).isPositive();
        assertThat(host.cpu().flags()).contains("sse2");
        assertThat(host.cpu().usableModels()).contains("qemu64");
        assertThat(host.memoryBytes()).isGreaterThan(1L << 30);
        assertThat(host.virtualization().emulatedMachines()).contains("q35");
        assertThat(host.software().libvirt()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(host.bootId()).isNotEmpty();
        assertThat(hypervisor.load().cpus()).hasSize(host.cpu().threads());
    }

    @Test
    void bootsAGuestThatSpeaksAndPowersOffWhenAsked() {
        hypervisor.start(guest.xml(), false);
        heard.await(Started.class, guest.id(), SOON);
        awaitUp();
        DomainSeen seen = hypervisor.domain(guest.id()).orElseThrow();
        assertThat(seen.state()).isEqualTo(DomainSeen.State.RUNNING);
        assertThat(seen.pid()).isPresent();
        assertThat(hypervisor.domains()).extracting(DomainSeen::id).contains(guest.id());
        assertThat(hypervisor.guest(guest.id())).isEmpty();

        hypervisor.shutdown(guest.id(), AskGuest.ACPI);
        Stopped stopped = heard.await(Stopped.class, guest.id(), SOON);
        assertThat(stopped.ending()).isEqualTo(Ending.SHUTDOWN);
        assertThat(hypervisor.domain(guest.id())).isEmpty();
    }

    @Test
    void countsWhatAGuestUses() {
        hypervisor.start(guest.xml(), false);
        awaitUp();
        DomainStats stats = Await.until("balloon statistics", SOON, () -> hypervisor.stats().stream()
                .filter(one -> one.id().equals(guest.id()))
                .filter(one -> one.memory().unusedKib().isPresent())
                .findFirst());
        assertThat(stats.cpu().count()).isEqualTo(1);
        assertThat(stats.cpu().total()).isPositive();
        assertThat(stats.memory().currentKib()).isEqualTo(128 * 1024);
        assertThat(stats.memory().residentKib().orElseThrow()).isPositive();
    }

    @Test
    void pausesResumesAndResets() {
        hypervisor.start(guest.xml(), true);
        assertThat(hypervisor.domain(guest.id()).orElseThrow().state()).isEqualTo(DomainSeen.State.PAUSED);
        hypervisor.resume(guest.id());
        heard.await(Resumed.class, guest.id(), SOON);
        hypervisor.pause(guest.id());
        assertThat(heard.await(Paused.class, guest.id(), SOON).reason()).isEqualTo(PauseReason.USER);
        DomainSeen paused = hypervisor.domain(guest.id()).orElseThrow();
        assertThat(paused.pauseReason()).contains(PauseReason.USER);
        hypervisor.resume(guest.id());
        hypervisor.reset(guest.id());
        heard.await(Rebooted.class, guest.id(), SOON);
    }

    @Test
    void opensTheScreenForATicket() throws IOException {
        hypervisor.start(guest.xml(), false);
        hypervisor.setGraphicsPassword(
                guest.id(),
                new GraphicsTicket(
                        GraphicsTicket.Kind.VNC,
                        "secret12",
                        Instant.now().plusSeconds(60),
                        GraphicsTicket.Connected.KEEP));
        DomainSeen.Graphics screen =
                hypervisor.domain(guest.id()).orElseThrow().graphics().get(0);
        assertThat(hypervisor.domain(guest.id()).orElseThrow().xml()).doesNotContain("secret12");
        assertThat(screen.listen()).isEqualTo("127.0.0.1");
        try (Socket socket =
                new Socket(screen.listen(), Math.toIntExact(screen.port().orElseThrow()))) {
            String banner = new String(socket.getInputStream().readNBytes(11), StandardCharsets.US_ASCII);
            assertThat(banner).isEqualTo("RFB 003.008");
        }
    }

    @Test
    void noticesWithinTwoSecondsThatAGuestsProcessWasKilled() {
        hypervisor.start(guest.xml(), false);
        heard.await(Started.class, guest.id(), SOON);
        long pid = hypervisor.domain(guest.id()).orElseThrow().pid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Stopped stopped = heard.await(Stopped.class, guest.id(), Duration.ofSeconds(2));
        assertThat(stopped.ending()).isEqualTo(Ending.LOST);
    }

    @Test
    void saysThatAGuestStandsStillForWantOfSpace() throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        Tool.run(SOON, List.of("mount", "-t", "tmpfs", "-o", "size=2m,mode=777", "reeve-lab", small.toString()));
        try {
            Path disk = small.resolve("disk");
            try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
                file.setLength(64 << 20);
            }
            hypervisor.start(
                    guest.xml()
                            .replace("reeve.name=lab", "reeve.fill")
                            .replace(
                                    "<serial",
                                    """
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw' error_policy='stop'/>
                      <source file='%s'/><target dev='vda' bus='virtio'/>
                    </disk>
                    <serial"""
                                            .formatted(disk)),
                    false);
            assertThat(heard.await(Paused.class, guest.id(), BOOT).reason()).isEqualTo(PauseReason.NO_SPACE);
            assertThat(hypervisor.domain(guest.id()).orElseThrow().pauseReason())
                    .contains(PauseReason.NO_SPACE);
            hypervisor.destroy(guest.id());
        } finally {
            Tool.run(SOON, List.of("umount", "--lazy", small.toString()));
        }
    }

    @Test
    void startsAGuestOnlyOnceAndEndsItOnlyOnce() {
        hypervisor.start(guest.xml(), false);
        assertFault(Fault.VM_EXISTS, () -> hypervisor.start(guest.xml(), false));
        hypervisor.destroy(guest.id());
        assertThat(heard.await(Stopped.class, guest.id(), SOON).ending()).isEqualTo(Ending.DESTROYED);
        assertFault(Fault.NO_SUCH_VM, () -> hypervisor.destroy(guest.id()));
    }

    @Test
    void refusesAGuestThatCannotBe() {
        String xml = guest.xml().replace("vmlinuz", "no-such-kernel");
        assertFault(Fault.CANNOT_CREATE_VM, () -> hypervisor.start(xml, false));
        assertFault(Fault.CANNOT_CREATE_VM, () -> hypervisor.start("<domain>", false));
        assertFault(Fault.NO_SUCH_VM, () -> hypervisor.pause(UUID.randomUUID()));
    }

    private void awaitUp() {
        Await.until("REEVE guest up", BOOT, () -> Optional.of(guest.said())
                .filter(said -> said.contains("REEVE guest alive")));
    }

    private static void assertFault(Fault fault, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HostFault.class, e -> assertThat(e.fault())
                .isEqualTo(fault));
    }
}
