package org.reeve.logic.vm;

import java.util.Map;
import java.util.TreeMap;
import org.reeve.model.cluster.BiosType;

/**
 * Writes a machine as the libvirt domain that VM.create carries. Disks are named by their path in the standard
 * repository; a host that keeps its repository elsewhere translates. What only the host can know (kvm or emulated, where
 * logs go) is left to it.
 */
public final class MachineXml {

    /** Where every VDSM-compatible host finds the volumes of its pools. */
    public static final String REPOSITORY = "/rhev/data-center";

    /** How long people are asked which device to boot from. */
    private static final String MENU_MILLIS = "30000";

    private final Machine machine;
    private final Xml xml = new Xml();

    private MachineXml(Machine machine) {
        this.machine = machine;
    }

    public static String of(Machine machine) {
        var written = new MachineXml(machine);
        written.write();
        return written.xml.toString();
    }

    private void write() {
        xml.root("domain", "type", "kvm");
        xml.text("name", machine.name());
        xml.text("uuid", machine.id().toString());
        memory();
        var processors = new ProcessorXml(machine.cpus(), xml);
        processors.count();
        if (machine.drives().threads() > 0) {
            xml.text("iothreads", Integer.toString(machine.drives().threads()));
        }
        processors.tune();
        xml.in("sysinfo", () -> xml.in("system", this::labels), "type", "smbios");
        xml.in("metadata", this::metadata);
        os();
        xml.in("features", this::features);
        processors.model();
        xml.in(
                "clock",
                this::timers,
                "offset",
                "variable",
                "adjustment",
                Long.toString(machine.board().zone().toSeconds()));
        xml.text("on_poweroff", "destroy");
        xml.text("on_reboot", "restart");
        xml.text("on_crash", "destroy");
        xml.in("devices", new DeviceXml(machine, xml)::write);
        xml.close();
    }

    private void memory() {
        String kib = Long.toString(machine.memory().size().bytes() / 1024);
        xml.text("memory", kib, "unit", "KiB");
        xml.text("currentMemory", kib, "unit", "KiB");
    }

    private void labels() {
        xml.text("entry", "Reeve", "name", "manufacturer");
        xml.text("entry", "Virtual Machine", "name", "product");
        xml.text("entry", machine.labels().level(), "name", "version");
        machine.labels().serialNumber().ifPresent(serial -> xml.text("entry", serial, "name", "serial"));
        xml.text("entry", machine.id().toString(), "name", "uuid");
    }

    /** What VDSM keeps with a domain: guaranteed memory, and which image is behind which device. */
    private void metadata() {
        xml.emptyTune("qos");
        xml.openOwn("vm");
        xml.own("clusterVersion", machine.labels().level());
        xml.own("destroy_on_reboot", "false");
        xml.own("launchPaused", "false");
        xml.own(
                "minGuaranteedMemoryMb",
                Long.toString(machine.memory().guaranteed().inMib()));
        xml.own("resumeBehavior", machine.labels().resume().name().toLowerCase(java.util.Locale.ROOT));
        Map<String, String> properties = new TreeMap<>(machine.labels().properties());
        if (!properties.isEmpty()) {
            xml.openOwn("custom");
            properties.forEach(xml::own);
            xml.close();
        }
        var names = new Targets();
        for (Machine.Disk disk : machine.drives().disks()) {
            xml.openOwn("device", "devtype", "disk", "name", names.next(disk.bus()));
            xml.own("poolID", disk.place().pool().toString());
            xml.own("domainID", disk.place().domain().toString());
            xml.own("imageID", disk.place().disk().toString());
            xml.own("volumeID", disk.place().volume().toString());
            xml.own("shared", disk.shareable() ? "shared" : "false");
            xml.close();
        }
        xml.close();
    }

    private void os() {
        xml.open("os", "firmware", machine.board().uefi() ? "efi" : null);
        xml.text(
                "type",
                "hvm",
                "arch",
                "x86_64",
                "machine",
                machine.board().chipset().orElse(i440fx(machine) ? "pc" : "q35"));
        if (machine.board().secure()) {
            xml.in("firmware", () -> {
                xml.empty("feature", "enabled", "yes", "name", "enrolled-keys");
                xml.empty("feature", "enabled", "yes", "name", "secure-boot");
            });
        }
        xml.optional("kernel", machine.boot().kernel());
        xml.optional("initrd", machine.boot().initrd());
        xml.optional("cmdline", machine.boot().arguments());
        if (machine.boot().menu()) {
            xml.empty("bootmenu", "enable", "yes", "timeout", MENU_MILLIS);
        }
        xml.empty("smbios", "mode", "sysinfo");
        xml.close();
    }

    private void features() {
        xml.empty("acpi");
        xml.empty("apic");
        if (machine.board().secure()) {
            xml.empty("smm", "state", "on");
        }
    }

    private void timers() {
        xml.empty("timer", "name", "rtc", "tickpolicy", "catchup");
        xml.empty("timer", "name", "pit", "tickpolicy", "delay");
        xml.empty("timer", "name", "hpet", "present", "no");
    }

    static boolean i440fx(Machine machine) {
        return machine.board().bios() == BiosType.I440FX_SEA_BIOS;
    }
}
