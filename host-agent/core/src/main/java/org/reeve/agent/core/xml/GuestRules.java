package org.reeve.agent.core.xml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeAt;
import org.w3c.dom.Element;

/**
 * Turns an engine's definition of a guest into one this host may run: everything that reaches into the host (files,
 * programs, sockets, devices) is checked against {@link HostRules}, and what only the host knows is added. What is not
 * known to be harmless is refused: the definition is run by root.
 */
public final class GuestRules {

    private static final Set<String> TOP = Set.of(
            "name",
            "uuid",
            "genid",
            "title",
            "description",
            "metadata",
            "memory",
            "maxMemory",
            "currentMemory",
            "memoryBacking",
            "memtune",
            "vcpu",
            "vcpus",
            "iothreads",
            "iothreadids",
            "cputune",
            "numatune",
            "blkiotune",
            "resource",
            "sysinfo",
            "os",
            "features",
            "cpu",
            "clock",
            "on_poweroff",
            "on_reboot",
            "on_crash",
            "pm",
            "devices");

    private final HostRules rules;
    private final DeviceRules devices;

    /** @param prepare makes a volume ready and says under which path a guest reaches it */
    public GuestRules(HostRules rules, Function<VolumeAt, Path> prepare) {
        this.rules = rules;
        this.devices = new DeviceRules(rules, prepare);
    }

    /** What may be run, and the volumes that were made ready for it. */
    public record Ready(String xml, String name, long memoryKib, int cpus, List<VolumeAt> volumes) {}

    public Ready prepare(UUID vm, String text) {
        DomainXml xml = DomainXml.parse(text);
        xml.id()
                .filter(id -> !id.equals(vm))
                .ifPresent(other -> refuse("the definition is of " + other + ", not of " + vm));
        checkTop(xml.root());
        checkFirmwareEntries(xml.root());
        checkBoot(xml);
        List<VolumeAt> volumes = new ArrayList<>();
        for (Element device : Xml.children(xml.devices())) {
            devices.check(device, volumes);
        }
        complete(vm, xml);
        return new Ready(Xml.text(xml.document()), xml.name(), xml.memoryKib(), xml.cpus(), volumes);
    }

    /** The same rules for one device that is plugged into a running guest. */
    public String device(String text) {
        Element device = Xml.parse(text).getDocumentElement();
        devices.check(device, new ArrayList<>());
        return Xml.text(device);
    }

    private static void checkTop(Element root) {
        for (Element child : Xml.children(root)) {
            if (!TOP.contains(child.getLocalName()) || child.getNamespaceURI() != null) {
                refuse("<" + child.getNodeName() + "> is not allowed in a guest's definition");
            }
        }
    }

    /** Other kinds put files of the host before the guest. */
    private static void checkFirmwareEntries(Element root) {
        Xml.children(root, "sysinfo").stream()
                .filter(table -> !table.getAttribute("type").equals("smbios"))
                .forEach(table -> refuse("<sysinfo> of type '" + table.getAttribute("type") + "' is not allowed"));
    }

    private void checkBoot(DomainXml xml) {
        Optional<Element> os = Xml.child(xml.root(), "os");
        for (Element child : os.map(Xml::children).orElse(List.of())) {
            switch (child.getLocalName()) {
                case "kernel", "initrd", "dtb", "loader" ->
                    bootFile(child.getTextContent().strip());
                case "nvram" -> {
                    Xml.attribute(child, "template").ifPresent(this::bootFile);
                    if (!child.getTextContent().isBlank()) {
                        refuse("the host chooses where firmware variables are kept");
                    }
                }
                case "type", "boot", "bootmenu", "bios", "cmdline", "smbios", "firmware" -> {}
                default -> refuse("<" + child.getLocalName() + "> is not allowed in <os>");
            }
        }
    }

    private void bootFile(String path) {
        Path directory = rules.bootFiles().stream()
                .filter(allowed -> RepositoryPath.within(allowed, path))
                .findFirst()
                .orElseThrow(() -> new HostFault(
                        Fault.INVALID_PARAMETER, "boot file outside the directories allowed on this host: " + path));
        Path file = Path.of(path);
        try {
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(directory.toRealPath())) {
                refuse("no such boot file on this host: " + path);
            }
        } catch (IOException e) {
            throw new HostFault(Fault.INVALID_PARAMETER, "boot file cannot be read: " + path, e);
        }
    }

    private void complete(UUID vm, DomainXml xml) {
        if (xml.id().isEmpty()) {
            Xml.append(xml.root(), "uuid").setTextContent(vm.toString());
        }
        if (rules.emulate()) {
            emulate(xml);
        }
        rules.serialLogs().ifPresent(directory -> logSerial(vm, xml, directory));
        rules.consoles().ifPresent(address -> listen(xml, address));
        Element mark = xml.document().createElementNS(DomainXml.OURS, "reeve:host");
        mark.setAttribute("id", rules.hostId());
        Element metadata = Xml.ensure(xml.root(), "metadata");
        Xml.children(metadata).stream()
                .filter(child -> DomainXml.OURS.equals(child.getNamespaceURI()))
                .forEach(metadata::removeChild);
        metadata.appendChild(mark);
    }

    /** Only the host knows on which of its addresses an engine can reach a screen. */
    private static void listen(DomainXml xml, String address) {
        Xml.children(xml.devices(), "graphics").stream()
                .filter(screen -> !screen.hasAttribute("listen")
                        && Xml.child(screen, "listen").isEmpty())
                .forEach(screen -> screen.setAttribute("listen", address));
    }

    private static void emulate(DomainXml xml) {
        xml.root().setAttribute("type", "qemu");
        Xml.child(xml.root(), "cpu")
                .filter(cpu -> Set.of("host-passthrough", "host-model").contains(cpu.getAttribute("mode")))
                .ifPresent(cpu -> xml.root().removeChild(cpu)); // there is no host processor to pass through
    }

    private static void logSerial(UUID vm, DomainXml xml, Path directory) {
        Optional<Element> serial = Xml.child(xml.devices(), "serial");
        if (serial.isEmpty() && Xml.child(xml.devices(), "console").isPresent()) {
            return; // not a machine with an ordinary serial port
        }
        Element line = serial.orElseGet(() -> {
            Element fresh = Xml.append(xml.devices(), "serial");
            fresh.setAttribute("type", "pty");
            return fresh;
        });
        if (Xml.child(line, "log").isEmpty()) {
            Element log = Xml.append(line, "log");
            log.setAttribute("file", directory.resolve(vm + ".log").toString());
            log.setAttribute("append", "on");
        }
    }

    private static void refuse(String why) {
        throw new HostFault(Fault.INVALID_PARAMETER, why);
    }
}
