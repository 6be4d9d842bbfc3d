package org.reeve.logic.vm;

import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reeve.logic.vm.Machine.BootDevice;
import org.reeve.logic.vm.Machine.Disk;
import org.reeve.logic.vm.Machine.Nic;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.network.NicModel;
import org.reeve.model.vm.GraphicsType;

/**
 * Writes a machine as the libvirt domain that VM.create carries. Disks are named by their path in the standard
 * repository; a host that keeps its repository elsewhere translates. What only the host can know (kvm or emulated, where
 * logs go) is left to it.
 */
public final class MachineXml {

    /** Where every VDSM-compatible host finds the volumes of its pools. */
    public static final String REPOSITORY = "/rhev/data-center";

    private static final String TUNE_NAMESPACE = "http://ovirt.org/vm/tune/1.0";
    private static final String VM_NAMESPACE = "http://ovirt.org/vm/1.0";
    /** Spare root ports, so that disks and cards can be plugged into a running machine. */
    private static final int SPARE_PORTS = 16;

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final Machine machine;
    private final XMLStreamWriter xml;
    private final Map<String, Integer> targets = new TreeMap<>();

    private MachineXml(Machine machine, XMLStreamWriter xml) {
        this.machine = machine;
        this.xml = xml;
    }

    public static String of(Machine machine) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            new MachineXml(machine, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can always be written to memory", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartElement("domain");
        attributes("type", "kvm");
        xml.writeNamespace("ovirt-tune", TUNE_NAMESPACE);
        xml.writeNamespace("ovirt-vm", VM_NAMESPACE);
        text("name", machine.name());
        text("uuid", machine.id().toString());
        memory();
        text(
                "vcpu",
                Integer.toString(machine.cpus().cpus()),
                "current",
                Integer.toString(machine.cpus().cpus()));
        sysinfo();
        metadata();
        os();
        features();
        cpu();
        clock();
        text("on_poweroff", "destroy");
        text("on_reboot", "restart");
        text("on_crash", "destroy");
        xml.writeStartElement("devices");
        devices();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void memory() throws XMLStreamException {
        String kib = Long.toString(machine.memory().bytes() / 1024);
        text("memory", kib, "unit", "KiB");
        text("currentMemory", kib, "unit", "KiB");
    }

    private void sysinfo() throws XMLStreamException {
        xml.writeStartElement("sysinfo");
        attributes("type", "smbios");
        xml.writeStartElement("system");
        text("entry", "Reeve", "name", "manufacturer");
        text("entry", "Virtual Machine", "name", "product");
        text("entry", machine.origin(), "name", "version");
        text("entry", machine.id().toString(), "name", "uuid");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What VDSM keeps with a domain: guaranteed memory, and which image is behind which device. */
    private void metadata() throws XMLStreamException {
        xml.writeStartElement("metadata");
        xml.writeEmptyElement("ovirt-tune", "qos", TUNE_NAMESPACE);
        xml.writeStartElement("ovirt-vm", "vm", VM_NAMESPACE);
        own("clusterVersion", machine.origin());
        own("destroy_on_reboot", "false");
        own("launchPaused", "false");
        own("minGuaranteedMemoryMb", Long.toString(machine.memoryGuaranteed().inMib()));
        own("resumeBehavior", "auto_resume");
        Map<String, Integer> names = new TreeMap<>();
        for (Disk disk : machine.disks()) {
            xml.writeStartElement("ovirt-vm", "device", VM_NAMESPACE);
            attributes("devtype", "disk", "name", target(disk.bus(), names));
            own("poolID", disk.pool().toString());
            own("domainID", disk.domain().toString());
            own("imageID", disk.id().toString());
            own("volumeID", disk.volume().toString());
            own("shared", disk.shareable() ? "shared" : "false");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void os() throws XMLStreamException {
        xml.writeStartElement("os");
        text(
                "type",
                "hvm",
                "arch",
                "x86_64",
                "machine",
                machine.emulatedMachine().orElse(i440fx() ? "pc" : "q35"));
        optional("kernel", machine.boot().kernel());
        optional("initrd", machine.boot().initrd());
        optional("cmdline", machine.boot().arguments());
        empty("smbios", "mode", "sysinfo");
        xml.writeEndElement();
    }

    private void features() throws XMLStreamException {
        xml.writeStartElement("features");
        xml.writeEmptyElement("acpi");
        xml.writeEmptyElement("apic");
        xml.writeEndElement();
    }

    private void cpu() throws XMLStreamException {
        xml.writeStartElement("cpu");
        attributes("mode", "custom", "match", "exact");
        text("model", machine.cpuModel());
        empty(
                "topology",
                "sockets",
                Integer.toString(machine.cpus().sockets()),
                "cores",
                Integer.toString(machine.cpus().cores()),
                "threads",
                Integer.toString(machine.cpus().threads()));
        xml.writeEndElement();
    }

    private void clock() throws XMLStreamException {
        xml.writeStartElement("clock");
        attributes("offset", "variable", "adjustment", "0");
        empty("timer", "name", "rtc", "tickpolicy", "catchup");
        empty("timer", "name", "pit", "tickpolicy", "delay");
        empty("timer", "name", "hpet", "present", "no");
        xml.writeEndElement();
    }

    private void devices() throws XMLStreamException {
        empty("input", "type", "tablet", "bus", i440fx() ? "usb" : "virtio");
        controllers();
        bootables();
        channel("org.qemu.guest_agent.0");
        serial();
        for (Machine.Graphics screen : machine.graphics()) {
            graphics(screen);
        }
        video();
        if (machine.soundCard()) {
            empty("sound", "model", "ich6");
        }
        xml.writeStartElement("rng");
        attributes("model", "virtio");
        text("backend", "/dev/urandom", "model", "random");
        xml.writeEndElement();
        xml.writeStartElement("memballoon");
        attributes("model", "virtio");
        empty("stats", "period", "5");
        xml.writeEndElement();
    }

    private void controllers() throws XMLStreamException {
        empty("controller", "type", "scsi", "index", "0", "model", "virtio-scsi");
        empty("controller", "type", "virtio-serial", "index", "0");
        if (i440fx()) {
            empty("controller", "type", "usb", "index", "0", "model", "piix3-uhci");
            return;
        }
        empty("controller", "type", "pci", "index", "0", "model", "pcie-root");
        for (int port = 1; port <= SPARE_PORTS; port++) {
            empty("controller", "type", "pci", "index", Integer.toString(port), "model", "pcie-root-port");
        }
    }

    /** Disks and cards together: the boot order runs over both. */
    private void bootables() throws XMLStreamException {
        int order = 1;
        boolean direct = machine.boot().kernel().isPresent();
        List<BootDevice> wanted = direct ? List.of() : machine.boot().order();
        Map<Disk, Integer> diskOrder = new IdentityHashMap<>();
        Map<Nic, Integer> nicOrder = new IdentityHashMap<>();
        for (BootDevice device : wanted) {
            switch (device) {
                case DISK -> {
                    for (Disk disk :
                            machine.disks().stream().filter(Disk::bootable).toList()) {
                        diskOrder.put(disk, order++);
                    }
                }
                case NETWORK -> {
                    for (Nic nic : machine.nics()) {
                        nicOrder.put(nic, order++);
                    }
                }
                case CD -> {}
            }
        }
        for (Disk disk : machine.disks()) {
            disk(disk, diskOrder.getOrDefault(disk, 0));
        }
        for (Nic nic : machine.nics()) {
            nic(nic, nicOrder.getOrDefault(nic, 0));
        }
    }

    private void disk(Disk disk, int bootOrder) throws XMLStreamException {
        xml.writeStartElement("disk");
        attributes("type", "file", "device", "disk", "snapshot", "no");
        empty(
                "driver",
                "name",
                "qemu",
                "type",
                disk.format() == VolumeFormat.COW ? "qcow2" : "raw",
                "cache",
                "none",
                "io",
                "threads",
                "error_policy",
                "stop");
        empty("source", "file", path(disk));
        empty("target", "dev", target(disk.bus(), targets), "bus", disk.bus().bus());
        text("serial", disk.id().toString());
        empty("alias", "name", "ua-" + disk.id());
        bootOrder(bootOrder);
        if (disk.readOnly()) {
            xml.writeEmptyElement("readonly");
        }
        if (disk.shareable()) {
            xml.writeEmptyElement("shareable");
        }
        xml.writeEndElement();
    }

    private static String path(Disk disk) {
        return "%s/%s/%s/images/%s/%s".formatted(REPOSITORY, disk.pool(), disk.domain(), disk.id(), disk.volume());
    }

    private void nic(Nic nic, int bootOrder) throws XMLStreamException {
        xml.writeStartElement("interface");
        attributes("type", "bridge");
        empty("model", "type", model(nic.model()));
        empty("link", "state", nic.linked() && nic.bridge().isPresent() ? "up" : "down");
        empty("source", "bridge", nic.bridge().orElse(";vdsmdummy;"));
        empty("mac", "address", nic.mac().text());
        empty("mtu", "size", Integer.toString(nic.mtu()));
        empty("alias", "name", "ua-" + nic.id());
        bootOrder(bootOrder);
        xml.writeEndElement();
    }

    private static String model(NicModel model) {
        return switch (model) {
            case RTL8139, RTL8139_PV -> "rtl8139";
            case E1000 -> "e1000";
            case E1000E -> "e1000e";
            case PV, SPAPR_VLAN, PCI_PASSTHROUGH -> "virtio";
        };
    }

    private void bootOrder(int order) throws XMLStreamException {
        if (order > 0) {
            empty("boot", "order", Integer.toString(order));
        }
    }

    private void channel(String name) throws XMLStreamException {
        xml.writeStartElement("channel");
        attributes("type", "unix");
        empty("target", "type", "virtio", "name", name);
        xml.writeEndElement();
    }

    /** Written down on the host in any case; that people may also connect to it is for the console setting to say. */
    private void serial() throws XMLStreamException {
        xml.writeStartElement("serial");
        attributes("type", "pty");
        empty("target", "port", "0");
        xml.writeEndElement();
        if (machine.serialConsole()) {
            xml.writeStartElement("console");
            attributes("type", "pty");
            empty("target", "type", "serial", "port", "0");
            xml.writeEndElement();
        }
    }

    private void graphics(Machine.Graphics screen) throws XMLStreamException {
        xml.writeStartElement("graphics");
        attributes("type", screen.type().name().toLowerCase(Locale.ROOT), "port", "-1", "autoport", "yes");
        // Nobody gets in before a ticket has been set: this password has already expired.
        attributes("passwd", "*****", "passwdValidTo", "1970-01-01T00:00:01");
        if (screen.type() == GraphicsType.VNC && !screen.keyboard().isEmpty()) {
            attributes("keymap", screen.keyboard());
        }
        xml.writeEndElement();
    }

    private void video() throws XMLStreamException {
        xml.writeStartElement("video");
        empty("model", "type", machine.graphics().isEmpty() ? "none" : "vga");
        xml.writeEndElement();
    }

    private boolean i440fx() {
        return machine.bios() == BiosType.I440FX_SEA_BIOS;
    }

    /** The next free name on a bus: vda, vdb, sda. */
    private static String target(DiskInterface bus, Map<String, Integer> used) {
        String prefix =
                switch (bus) {
                    case VIRTIO -> "vd";
                    case IDE -> "hd";
                    case SATA, VIRTIO_SCSI, SPAPR_VSCSI -> "sd";
                };
        int index = used.merge(prefix, 1, Integer::sum) - 1;
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return prefix + letters;
    }

    private void own(String name, String value) throws XMLStreamException {
        xml.writeStartElement("ovirt-vm", name, VM_NAMESPACE);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void optional(String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void text(String name, String value, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
