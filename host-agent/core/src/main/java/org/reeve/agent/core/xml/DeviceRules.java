package org.reeve.agent.core.xml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeAt;
import org.w3c.dom.Element;

/** Checks single devices of a guest against what this host allows; what is not known to be harmless is refused. */
final class DeviceRules {

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
            "smartcard",
            "panic",
            "vsock",
            "iommu",
            "emulator",
            "memory");
    private static final Set<String> CHARACTER_DEVICES =
            Set.of("pty", "null", "unix", "spicevmc", "spiceport", "qemu-vdagent", "vc", "stdio");
    private static final Set<String> NETWORKS = Set.of("bridge", "network", "user");
    private static final Set<String> RANDOM = Set.of("/dev/urandom", "/dev/random", "/dev/hwrng");

    private final HostRules rules;
    private final Function<VolumeAt, Path> prepare;

    DeviceRules(HostRules rules, Function<VolumeAt, Path> prepare) {
        this.rules = rules;
        this.prepare = prepare;
    }

    void check(Element device, List<VolumeAt> volumes) {
        String kind = device.getLocalName();
        if (!DEVICES.contains(kind)) {
            refuse("<" + kind + "> devices are not allowed on this host");
        }
        switch (kind) {
            case "emulator" -> device.getParentNode().removeChild(device); // the host knows which program runs guests
            case "disk" -> checkDisk(device, volumes);
            case "interface" -> checkNic(device);
            case "serial", "console", "channel", "redirdev" -> checkCharacterDevice(device);
            case "smartcard" -> oneOf("smartcard", device.getAttribute("mode"), Set.of("passthrough"));
            case "rng" -> checkRandom(device);
            case "tpm" -> checkTpm(device);
            case "memory" -> oneOf("memory", device.getAttribute("model"), Set.of("dimm", "virtio-mem"));
            case "graphics" -> checkScreen(device);
            case "input" -> oneOf("input", device.getAttribute("type"), Set.of("mouse", "tablet", "keyboard"));
            case "audio" -> oneOf("audio", device.getAttribute("type"), Set.of("none", "spice"));
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
        Xml.child(nic, "backend").ifPresent(backend -> refuse("the host chooses what is behind an interface"));
    }

    private void checkCharacterDevice(Element device) {
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

    private static void checkTpm(Element tpm) {
        Optional<Element> backend = Xml.child(tpm, "backend");
        oneOf("tpm", backend.map(kind -> kind.getAttribute("type")).orElse(""), Set.of("emulator"));
        backend.flatMap(kind -> Xml.child(kind, "source"))
                .ifPresent(source -> refuse("the host chooses where the state of a TPM is kept"));
    }

    /** A socket would be a file of the engine's choice, made by root. */
    private static void checkScreen(Element screen) {
        oneOf("graphics", screen.getAttribute("type"), Set.of("vnc", "spice"));
        if (screen.hasAttribute("socket") || Xml.child(screen, "gl").isPresent()) {
            refuse("a screen is reached over the network only");
        }
        for (Element listen : Xml.children(screen, "listen")) {
            oneOf("listen", listen.getAttribute("type"), Set.of("address", "network", "none"));
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

    private static void oneOf(String what, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            refuse(what + " '" + value + "' is not allowed on this host");
        }
    }

    private static void refuse(String why) {
        throw new HostFault(Fault.INVALID_PARAMETER, why);
    }
}
