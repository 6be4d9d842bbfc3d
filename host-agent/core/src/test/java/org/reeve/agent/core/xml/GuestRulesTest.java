package org.reeve.agent.core.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeAt;

class GuestRulesTest {

    private static final Path REPOSITORY = Path.of("/rhev/data-center");

    @TempDir
    private Path host;

    private final UUID vm = UUID.randomUUID();
    private final VolumeAt at =
            new VolumeAt(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void aHostWithAKernel() throws IOException {
        Files.createDirectories(host.resolve("boot"));
        Files.createDirectories(host.resolve("serial"));
        Files.writeString(host.resolve("boot/vmlinuz"), "kernel");
        Files.writeString(host.resolve("secret"), "secret");
        Files.createSymbolicLink(host.resolve("boot/link"), host.resolve("secret"));
    }

    private GuestRules rules(boolean emulate) {
        return new GuestRules(
                new HostRules(
                        "host-1",
                        REPOSITORY,
                        List.of(host.resolve("boot")),
                        Optional.of(host.resolve("serial")),
                        Optional.of("10.0.0.5"),
                        emulate),
                volume -> Path.of("/mnt/" + volume.volume()));
    }

    private String domain(String os, String devices) {
        return "<domain type='kvm'><name>g</name><uuid>" + vm
                + "</uuid><memory unit='GiB'>1</memory><vcpu current='2'>4</vcpu><os>" + os + "</os><devices>" + devices
                + "</devices></domain>";
    }

    private String ready(String os, String devices) {
        return rules(false).prepare(vm, domain(os, devices)).xml();
    }

    private void refused(String definition) {
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> rules(false).prepare(vm, definition));
    }

    private String path() {
        return REPOSITORY + "/" + at.pool() + "/" + at.domain() + "/images/" + at.image() + "/" + at.volume();
    }

    private String disk(String file) {
        return "<disk type='file' device='disk'><source file='" + file + "'/><target dev='vda'/></disk>";
    }

    @Test
    void aDiskOfTheRepositoryIsMadeReady() {
        GuestRules.Ready ready = rules(false).prepare(vm, domain("", disk(path())));
        assertThat(ready.volumes()).containsExactly(at);
        assertThat(ready.xml()).contains("/mnt/" + at.volume());
        assertThat(ready.memoryKib()).isEqualTo(1 << 20);
        assertThat(ready.cpus()).isEqualTo(2);
    }

    @Test
    void theHostMarksTheGuestAndAddsItsSerialLog() {
        String xml = ready("", "");
        assertThat(DomainXml.parse(xml).owner()).contains("host-1");
        assertThat(xml).contains(host.resolve("serial").resolve(vm + ".log").toString());
    }

    @Test
    void aScreenListensWhereTheHostIsReached() {
        assertThat(ready("", "<graphics type='vnc' autoport='yes'/>")).contains("listen=\"10.0.0.5\"");
        assertThat(ready("", "<graphics type='vnc' listen='127.0.0.1'/>")).doesNotContain("10.0.0.5");
    }

    @Test
    void aMarkOfAnotherHostIsReplaced() {
        String foreign = domain("", "")
                .replace("<os>", "<metadata><r:host xmlns:r='http://reeve.org/host/1' id='host-2'/></metadata><os>");
        assertThat(DomainXml.parse(rules(false).prepare(vm, foreign).xml()).owner())
                .contains("host-1");
    }

    @Test
    void withoutKvmTheGuestIsEmulatedOnAProcessorThatCanBe() {
        String definition = domain("", "").replace("<os>", "<cpu mode='host-passthrough'/><os>");
        String xml = rules(true).prepare(vm, definition).xml();
        assertThat(xml).contains("type=\"qemu\"").doesNotContain("host-passthrough");
    }

    @Test
    void aKernelOfTheHostMayBeBooted() {
        assertThat(ready("<kernel>" + host.resolve("boot/vmlinuz") + "</kernel><cmdline>quiet</cmdline>", ""))
                .contains("vmlinuz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/shadow", "%s/secret", "%s/boot/../secret", "%s/boot/link", "%s/boot/none", "boot/vmlinuz"})
    void otherFilesOfTheHostAreNotBooted(String kernel) {
        refused(domain("<kernel>" + kernel.formatted(host) + "</kernel>", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/shadow",
                "/rhev/data-center/../../etc/shadow",
                "/rhev/data-center/x",
                "/rhev/data-center-other/a",
                "relative"
            })
    void otherFilesOfTheHostAreNoDisks(String file) {
        refused(domain("", disk(file)));
    }

    @Test
    void aPathThatLeavesItsImageIsNoDisk() {
        refused(domain("", disk(path() + "/../../../../etc/shadow")));
        refused(domain("", disk(path().replace("/images/", "/images//"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<disk type='block' device='disk'><source dev='/dev/sda'/><target dev='vda'/></disk>",
                "<disk type='network' device='disk'><source protocol='nbd' name='x'/><target dev='vda'/></disk>",
                "<filesystem type='mount'><source dir='/'/><target dir='root'/></filesystem>",
                "<hostdev mode='subsystem' type='pci'/>",
                "<shmem name='x'/>",
                "<interface type='ethernet'><script path='/bin/sh'/></interface>",
                "<interface type='bridge'><source bridge='b'/><script path='/bin/sh'/></interface>",
                "<serial type='file'><source path='/etc/passwd'/></serial>",
                "<serial type='pty'><log file='/etc/passwd'/></serial>",
                "<console type='tcp'><source host='h' service='1'/></console>",
                "<channel type='dev'><source path='/dev/mem'/></channel>",
                "<rng model='virtio'><backend model='random'>/etc/shadow</backend></rng>",
                "<rng model='virtio'><backend model='egd' type='tcp'/></rng>",
                "<tpm><backend type='passthrough'/></tpm>",
                "<tpm><backend type='emulator'><source type='dir' path='/etc'/></backend></tpm>",
                "<input type='evdev'><source dev='/dev/input/event0'/></input>",
                "<audio id='1' type='file' path='/etc/passwd'/>",
                "<graphics type='vnc' socket='/run/evil'/>",
                "<graphics type='vnc'><listen type='socket' socket='/run/evil'/></graphics>",
                "<interface type='user'><backend type='passt' logFile='/etc/passwd'/></interface>"
            })
    void devicesThatReachIntoTheHostAreRefused(String device) {
        refused(domain("", device));
    }

    @Test
    void argumentsForTheEmulatorAreRefused() {
        refused(
                domain("", "")
                        .replace(
                                "<os>",
                                "<q:commandline xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'><q:arg value='-x'/></q:commandline><os>"));
        refused(domain("", "").replace("<os>", "<launchSecurity type='sev'/><os>"));
        refused(domain("", "").replace("<os>", "<seclabel type='none'/><os>"));
        refused(domain("", "")
                .replace("<os>", "<sysinfo type='fwcfg'><entry name='opt/x' file='/etc/shadow'/></sysinfo><os>"));
    }

    @Test
    void theHostChoosesTheProgramAndTheSockets() {
        String xml = ready(
                "",
                "<emulator>/bin/sh</emulator><channel type='unix'><source mode='bind' path='/run/evil'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>");
        assertThat(xml).doesNotContain("/bin/sh").doesNotContain("/run/evil").contains("org.qemu.guest_agent.0");
    }

    @Test
    void documentTypesAndOtherGuestsAreRefused() {
        refused("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><domain><name>&e;</name></domain>");
        refused("<network/>");
        refused("not xml");
        refused(domain("", "").replace(vm.toString(), UUID.randomUUID().toString()));
    }
}
