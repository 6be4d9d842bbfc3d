package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.libvirt.facts.Emulation;

/** A libvirtd of its own, run as an ordinary user, that goes away and comes back. */
class RestartLab {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOBODY = "65534";

    private Path directory;
    private Process libvirtd;
    private LibvirtHypervisor hypervisor;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        libvirtd = libvirtd();
        hypervisor = new LibvirtHypervisor(
                "qemu+unix:///session?socket=" + directory.resolve("libvirt/libvirt-sock"), Emulation.YES);
    }

    @AfterEach
    void end() throws InterruptedException {
        hypervisor.domains().forEach(domain -> hypervisor.destroy(domain.id()));
        hypervisor.close();
        libvirtd.destroy();
        libvirtd.waitFor();
    }

    private Process libvirtd() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "setpriv",
                "--reuid",
                NOBODY,
                "--regid",
                NOBODY,
                "--clear-groups",
                "--",
                "libvirtd",
                "--timeout",
                "300"));
        builder.environment().put("XDG_RUNTIME_DIR", directory.toString());
        builder.environment().put("XDG_CONFIG_HOME", directory.toString());
        builder.environment().put("XDG_CACHE_HOME", directory.toString());
        builder.environment().put("HOME", directory.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("libvirtd.log").toFile())
                .start();
    }

    @Test
    void guestsAndListenersOutliveARestartOfLibvirtd() throws Exception {
        Heard heard = new Heard();
        hypervisor.listen(heard);
        UUID id = UUID.randomUUID();
        Await.until("a session", SOON, () -> answers() ? Optional.of(true) : Optional.empty());
        hypervisor.start(new ContractLab().definition(id), false);

        libvirtd.destroyForcibly();
        libvirtd.waitFor();
        assertThatThrownBy(() -> hypervisor.domains()).isInstanceOf(HostFault.class);
        libvirtd = libvirtd();

        Await.until("told to look anew", SOON, () -> heard.reconnects() > 0 ? Optional.of(true) : Optional.empty());
        assertThat(hypervisor.domain(id).orElseThrow().state()).isEqualTo(DomainSeen.State.RUNNING);
        hypervisor.destroy(id);
        heard.await(DomainEvent.Stopped.class, id, SOON);
    }

    private boolean answers() {
        try {
            return hypervisor.domains().isEmpty();
        } catch (HostFault e) {
            return false;
        }
    }
}
