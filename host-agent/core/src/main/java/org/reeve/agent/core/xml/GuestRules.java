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

    private static final Set<String> DEVICES = Set.of(
            "disk",
            "interface",
            "graphics",
            "video",
            "serial",
            "console",
            "channel",
            "rng",
            "memballoon",
            "input",
            "controller",
            "sound",
            "audio",
            "watchdog",
            "tpm",
            "redirdev",
            "panic",
            "vsock",
            "iommu",
            "emulator",
            "memory");
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
            "devices",
            "seclabel");
    private static final Set<String> CHARACTER_DEVICES =
            Set.of("pty", "null", "unix", "spicevmc", "spiceport", "qemu-vdagent", "vc", "stdio");
    private static final Set<String> NETWORKS = Set.of("bridge", "network", "user");
    private static final Set<String> RANDOM = Set.of("/dev/urandom", "/dev/random", "/dev/hwrng");

    private final HostRules rules;
    private final Function<VolumeAt, Path> prepare;

    /** @param prepare makes a volume ready and says under which path a guest reaches it */
    public GuestRules(HostRules rules, Function<VolumeAt, Path> prepare) {
        this.rules = rules;
        this.prepare = prepare;
    }

    /** What may be run, and the volumes that were made ready for it. */
    public record Ready(String xml, String name, long memoryKib, int cpus, List<VolumeAt> volumes) {}

    public Ready prepare(UUID vm, String text) {
        DomainXml xml = DomainXml.parse(text);
        xml.id()
                .filter(id -> !id.equals(vm))
                .ifPresent(other -> refuse("the definition is of " + other + ", not of " + vm));
        checkTop(xml.root());
        checkBoot(xml);
        List<VolumeAt> volumes = new ArrayList<>();
        for (Element device : Xml.children(xml.devices())) {
            checkDevice(vm, device, volumes);
        }
        complete(vm, xml);
        return new Ready(Xml.text(xml.document()), xml.name(), xml.memoryKib(), xml.cpus(), volumes);
    }

    /** The same rules for one device that is plugged into a running guest. */
    public String device(UUID vm, String text) {
        Element device = Xml.parse(text).getDocumentElement();
        checkDevice(vm, device, new ArrayList<>());
        return Xml.text(device);
    }

    private static void checkTop(Element root) {
        for (Element child : Xml.children(root)) {
            if (!TOP.contains(child.getLocalName()) || child.getNamespaceURI() != null) {
                refuse("<" + child.getNodeName() + "> is not allowed in a guest's definition");
            }
        }
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

    private void checkDevice(UUID vm, Element device, List<VolumeAt> volumes) {
        String kind = device.getLocalName();
        if (!DEVICES.contains(kind)) {
            refuse("<" + kind + "> devices are not allowed on this host");
        }
        switch (kind) {
            case "emulator" -> device.getParentNode().removeChild(device); // the host knows which program runs guests
            case "disk" -> checkDisk(device, volumes);
            case "interface" -> checkNic(device);
            case "serial", "console", "channel", "redirdev" -> checkCharacterDevice(vm, device);
            case "rng" -> checkRandom(device);
            case "tpm" ->
                oneOf(
                        "tpm",
                        Xml.at(device, "backend")
                                .map(b -> b.getAttribute("type"))
                                .orElse(""),
                        Set.of("emulator"));
            case "memory" -> oneOf("memory", device.getAttribute("model"), Set.of("dimm", "virtio-mem"));
            case "graphics" -> oneOf("graphics", device.getAttribute("type"), Set.of("vnc", "spice"));
            default -> {}
        }
    }

    private void checkDisk(Element disk, List<VolumeAt> volumes) {
        oneOf("disk", disk.getAttribute("type"), Set.of("file"));
        for (Element chain : Xml.children(disk, "mirror")) {
            refuse("<" + chain.getLocalName() + "> is for the host to fill in");
        }
        for (Element backing : Xml.children(disk, "backingStore")) {
            disk.removeChild(backing); // the chain is what the volumes themselves say
        }
        for (Element source : Xml.children(disk, "source")) {
            for (Element inner : Xml.children(source)) {
                if (!Set.of("seclabel", "reservations").contains(inner.getLocalName())) {
                    refuse("<" + inner.getLocalName() + "> is not allowed in the source of a disk");
                }
            }
            String file = source.getAttribute("file");
            if (file.isEmpty()) {
                disk.removeChild(source); // an empty drive
                continue;
            }
            VolumeAt at = RepositoryPath.volume(rules.repository(), file)
                    .orElseThrow(() -> new HostFault(Fault.IMAGE_PATH, "not a volume of the repository: " + file));
            source.setAttribute("file", prepare.apply(at).toString());
            volumes.add(at);
        }
    }

    private static void checkNic(Element nic) {
        oneOf("interface", nic.getAttribute("type"), NETWORKS);
        Xml.child(nic, "script").ifPresent(script -> refuse("an interface must not run a script"));
        Xml.child(nic, "backend")
                .filter(backend -> !Xml.children(backend).isEmpty()
                        || backend.hasAttribute("tap")
                        || backend.hasAttribute("vhost"))
                .ifPresent(backend -> refuse("the host chooses the files behind an interface"));
    }

    private void checkCharacterDevice(UUID vm, Element device) {
        oneOf(device.getLocalName(), device.getAttribute("type"), CHARACTER_DEVICES);
        for (Element source : Xml.children(device, "source")) {
            device.removeChild(source); // sockets and terminals get names of the hypervisor's choice
        }
        for (Element log : Xml.children(device, "log")) {
            String file = log.getAttribute("file");
            if (rules.serialLogs().isEmpty()
                    || !RepositoryPath.within(rules.serialLogs().get(), file)) {
                refuse("serial log outside the directory for them: " + file);
            }
        }
    }

    private static void checkRandom(Element rng) {
        for (Element backend : Xml.children(rng, "backend")) {
            oneOf("rng", backend.getAttribute("model"), Set.of("random", "builtin"));
            if (backend.getAttribute("model").equals("random")) {
                oneOf("rng source", backend.getTextContent().strip(), RANDOM);
            }
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
        Element mark = xml.document().createElementNS(DomainXml.OURS, "reeve:host");
        mark.setAttribute("id", rules.hostId());
        Element metadata = Xml.ensure(xml.root(), "metadata");
        Xml.children(metadata).stream()
                .filter(child -> DomainXml.OURS.equals(child.getNamespaceURI()))
                .forEach(metadata::removeChild);
        metadata.appendChild(mark);
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

    private static void oneOf(String what, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            refuse(what + " '" + value + "' is not allowed on this host");
        }
    }

    private static void refuse(String why) {
        throw new HostFault(Fault.INVALID_PARAMETER, why);
    }
}
