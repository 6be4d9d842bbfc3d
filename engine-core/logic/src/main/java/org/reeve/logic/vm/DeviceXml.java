package org.reeve.logic.vm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VideoType;
import org.reeve.model.vm.WatchdogAction;

/** Writes everything that is plugged into a machine. */
final class DeviceXml {

    /** Spare root ports, so that disks and cards can be plugged into a running machine. */
    private static final int SPARE_PORTS = 16;

    /** So many USB devices can be brought along to a console. */
    private static final int USB_SEATS = 4;

    private static final Pattern PCI =
            Pattern.compile("pci_(\\p{XDigit}{4})_(\\p{XDigit}{2})_(\\p{XDigit}{2})_(\\p{XDigit})");

    private final Machine machine;
    private final Xml xml;

    DeviceXml(Machine machine, Xml xml) {
        this.machine = machine;
        this.xml = xml;
    }

    void write() {
        xml.empty("input", "type", "tablet", "bus", i440fx() ? "usb" : "virtio");
        controllers();
        new DriveXml(machine, xml).write();
        channel("unix", "org.qemu.guest_agent.0");
        serial();
        machine.display().screens().forEach(this::graphics);
        xml.in("video", this::video);
        spice();
        if (machine.board().soundCard()) {
            xml.empty("sound", "model", i440fx() ? "ich6" : "ich9");
        }
        xml.in("rng", this::random, "model", "virtio");
        balloon();
        machine.board()
                .watchdog()
                .ifPresent(watchdog -> xml.empty(
                        "watchdog",
                        "model",
                        watchdog.model().name().toLowerCase(Locale.ROOT),
                        "action",
                        action(watchdog.action())));
        if (machine.board().tpm()) {
            xml.in("tpm", () -> xml.empty("backend", "type", "emulator", "version", "2.0"), "model", "tpm-crb");
        }
        machine.board().passed().forEach(this::passed);
    }

    private static String action(WatchdogAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private void controllers() {
        if (machine.drives().scsi()) {
            xml.open("controller", "type", "scsi", "index", "0", "model", "virtio-scsi");
            Optional<String> queues = machine.drives().scsiQueues().map(String::valueOf);
            if (queues.isPresent() || machine.drives().threads() > 0) {
                xml.empty(
                        "driver",
                        "queues",
                        queues.orElse(null),
                        "iothread",
                        machine.drives().threads() > 0 ? "1" : null);
            }
            xml.close();
        }
        xml.empty("controller", "type", "virtio-serial", "index", "0");
        usb();
        if (i440fx()) {
            return;
        }
        xml.empty("controller", "type", "pci", "index", "0", "model", "pcie-root");
        for (int port = 1; port <= SPARE_PORTS; port++) {
            xml.empty("controller", "type", "pci", "index", Integer.toString(port), "model", "pcie-root-port");
        }
    }

    /** The old board's pointer is a USB device in any case. */
    private void usb() {
        if (machine.board().usb()) {
            xml.empty("controller", "type", "usb", "index", "0", "model", "qemu-xhci", "ports", "8");
        } else if (i440fx()) {
            xml.empty("controller", "type", "usb", "index", "0", "model", "piix3-uhci");
        }
    }

    private void channel(String type, String name) {
        xml.in("channel", () -> xml.empty("target", "type", "virtio", "name", name), "type", type);
    }

    /** Written down on the host in any case; that people may also connect to it is for the console setting to say. */
    private void serial() {
        xml.in("serial", () -> xml.empty("target", "port", "0"), "type", "pty");
        if (machine.board().serialConsole()) {
            xml.in("console", () -> xml.empty("target", "type", "serial", "port", "0"), "type", "pty");
        }
    }

    private void graphics(Machine.Graphics screen) {
        boolean vnc = screen.type() == GraphicsType.VNC;
        // Nobody gets in before a ticket has been set: this password has already expired.
        xml.open(
                "graphics",
                "type",
                screen.type().name().toLowerCase(Locale.ROOT),
                "port",
                "-1",
                "autoport",
                "yes",
                "passwd",
                "*****",
                "passwdValidTo",
                "1970-01-01T00:00:01",
                "keymap",
                vnc && !screen.keyboard().isEmpty() ? screen.keyboard() : null);
        if (!vnc && !machine.display().copies()) {
            xml.empty("clipboard", "copypaste", "no");
        }
        if (!vnc && !machine.display().transfers()) {
            xml.empty("filetransfer", "enable", "no");
        }
        xml.close();
    }

    private void video() {
        String type = machine.display().screens().isEmpty()
                ? "none"
                : machine.display().video().orElse(VideoType.VGA).name().toLowerCase(Locale.ROOT);
        xml.empty("model", "type", type, "heads", type.equals("qxl") ? heads() : null);
    }

    private String heads() {
        return Integer.toString(machine.display().monitors());
    }

    /** What only works over SPICE. */
    private void spice() {
        if (!machine.display().spice()) {
            return;
        }
        channel("spicevmc", "com.redhat.spice.0");
        if (machine.display().smartcard()) {
            xml.empty("smartcard", "mode", "passthrough", "type", "spicevmc");
        }
        for (int i = 0; machine.board().usb() && i < USB_SEATS; i++) {
            xml.empty("redirdev", "bus", "usb", "type", "spicevmc");
        }
    }

    private void random() {
        Machine.Random random = machine.board().random();
        random.bytes()
                .ifPresent(bytes -> xml.empty(
                        "rate",
                        "bytes",
                        bytes.toString(),
                        "period",
                        random.periodMillis().map(String::valueOf).orElse(null)));
        xml.text("backend", "/dev/" + random.source().name().toLowerCase(Locale.ROOT), "model", "random");
    }

    private void balloon() {
        if (machine.memory().balloon()) {
            xml.in("memballoon", () -> xml.empty("stats", "period", "5"), "model", "virtio");
        } else {
            xml.empty("memballoon", "model", "none");
        }
    }

    /** A device of the host goes by libvirt's name for it, which says where a PCI device is. */
    private void passed(String name) {
        Matcher at = PCI.matcher(name);
        if (!at.matches()) {
            throw new IllegalArgumentException("only PCI devices can be passed to a machine, not " + name);
        }
        xml.in(
                "hostdev",
                () -> xml.in(
                        "source",
                        () -> xml.empty(
                                "address",
                                "domain",
                                "0x" + at.group(1),
                                "bus",
                                "0x" + at.group(2),
                                "slot",
                                "0x" + at.group(3),
                                "function",
                                "0x" + at.group(4))),
                "mode",
                "subsystem",
                "type",
                "pci",
                "managed",
                "no");
    }

    private boolean i440fx() {
        return MachineXml.i440fx(machine);
    }
}
