package org.reeve.agent.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;

/** The small Linux of packaging/setup/guest as a guest of one test. */
record TestGuest(UUID id, Path directory, Path kernel) {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    /** Once per machine: the place is shared, the build says at once when nothing is to do. */
    static Path built() throws IOException, ToolFailed {
        Path out = Path.of(System.getProperty("java.io.tmpdir"), "reeve-lab-guest");
        Path script = Path.of("../../packaging/setup/guest/build").toRealPath();
        Tool.Result built = Tool.run(BUILD_LIMIT, List.of(script.toString(), out.toString()));
        if (!built.worked()) {
            throw new AssertionError(built.complaint());
        }
        return out;
    }

    static TestGuest in(Path directory, Path kernel) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new TestGuest(UUID.randomUUID(), directory, kernel);
    }

    String xml() {
        return """
                <domain type='qemu'>
                  <name>reeve-lab-%1$s</name><uuid>%1$s</uuid>
                  <memory unit='MiB'>128</memory><vcpu>1</vcpu>
                  <os>
                    <type arch='x86_64' machine='q35'>hvm</type>
                    <kernel>%3$s/vmlinuz</kernel><initrd>%3$s/initrd.img</initrd>
                    <cmdline>console=tty0 console=ttyS0 quiet reeve.name=lab</cmdline>
                  </os>
                  <features><acpi/><apic/></features>
                  <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
                  <devices>
                    <controller type='pci' index='0' model='pcie-root'/>
                    <serial type='file'><source path='%2$s/serial'/><target port='0'/></serial>
                    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
                    <graphics type='vnc' autoport='yes' listen='127.0.0.1' passwd='closed'/>
                    <video><model type='vga'/></video>
                    <memballoon model='virtio'><stats period='1'/></memballoon>
                  </devices>
                </domain>"""
                .formatted(id, directory, kernel);
    }

    /** Everything it has written on its serial line. */
    String said() {
        Path serial = directory.resolve("serial");
        try {
            return Files.exists(serial) ? Files.readString(serial) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
