package org.reeve.agent.core.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads what the agent needs to know from a guest's libvirt definition. */
public final class DomainXml {

    /** Namespace of the mark that says which host's agent a guest belongs to. */
    static final String OURS = "http://reeve.org/host/1";

    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    public static DomainXml parse(String text) {
        Document document = Xml.parse(text);
        if (!document.getDocumentElement().getLocalName().equals("domain")) {
            throw new HostFault(Fault.INVALID_PARAMETER, "not the definition of a domain");
        }
        return new DomainXml(document);
    }

    Document document() {
        return document;
    }

    Element root() {
        return document.getDocumentElement();
    }

    Element devices() {
        return Xml.ensure(root(), "devices");
    }

    public Optional<UUID> id() {
        return text("uuid").map(DomainXml::uuid);
    }

    public String name() {
        return text("name").orElseThrow(() -> new HostFault(Fault.MISSING_PARAMETER, "the domain has no name"));
    }

    public int cpus() {
        return Xml.child(root(), "vcpu")
                .map(vcpu -> number(Xml.attribute(vcpu, "current").orElse(vcpu.getTextContent())))
                .map(Long::intValue)
                .orElse(1);
    }

    public long memoryKib() {
        return Xml.child(root(), "memory").map(DomainXml::kib).orElse(0L);
    }

    /** Which agent started the guest. */
    public Optional<String> owner() {
        return Xml.child(root(), "metadata")
                .flatMap(metadata -> Xml.children(metadata).stream()
                        .filter(child -> OURS.equals(child.getNamespaceURI()))
                        .findFirst())
                .flatMap(mark -> Xml.attribute(mark, "id"));
    }

    /** Whether the agent in the guest has opened its end of the channel, as a running definition shows. */
    public boolean guestAgentConnected() {
        return Xml.children(devices(), "channel").stream()
                .flatMap(channel -> Xml.child(channel, "target").stream())
                .anyMatch(target -> target.getAttribute("name").equals("org.qemu.guest_agent.0")
                        && target.getAttribute("state").equals("connected"));
    }

    /** Disks with the id of the image behind them, found in the repository path or the serial number. */
    public List<Disk> disks() {
        return Xml.children(devices(), "disk").stream()
                .filter(disk -> Xml.child(disk, "target").isPresent())
                .map(DomainXml::disk)
                .toList();
    }

    public record Disk(String target, Optional<String> file, Optional<UUID> image, boolean cdrom) {}

    public record Nic(String target, String mac, String model) {}

    public List<Nic> nics() {
        return Xml.children(devices(), "interface").stream()
                .filter(nic -> Xml.at(nic, "target")
                        .flatMap(t -> Xml.attribute(t, "dev"))
                        .isPresent())
                .map(nic -> new Nic(
                        Xml.at(nic, "target").orElseThrow().getAttribute("dev"),
                        Xml.at(nic, "mac")
                                .map(mac -> mac.getAttribute("address"))
                                .orElse(""),
                        Xml.at(nic, "model")
                                .map(model -> model.getAttribute("type"))
                                .orElse("")))
                .toList();
    }

    /** The definition of one interface, found by alias or MAC, with its cable and its bridge changed. */
    public Optional<String> nicWith(String aliasOrMac, Optional<Boolean> plugged, Optional<String> bridge) {
        return Xml.children(devices(), "interface").stream()
                .filter(nic -> names(nic).contains(aliasOrMac))
                .findFirst()
                .map(nic -> {
                    plugged.ifPresent(in -> Xml.ensure(nic, "link").setAttribute("state", in ? "up" : "down"));
                    bridge.filter(name -> nic.getAttribute("type").equals("bridge"))
                            .ifPresent(name -> Xml.ensure(nic, "source").setAttribute("bridge", name));
                    return Xml.text(nic);
                });
    }

    private static List<String> names(Element device) {
        return List.of(
                Xml.at(device, "alias").map(alias -> alias.getAttribute("name")).orElse(""),
                Xml.at(device, "mac").map(mac -> mac.getAttribute("address")).orElse(""));
    }

    private static Disk disk(Element disk) {
        Optional<String> file = Xml.child(disk, "source").flatMap(source -> Xml.attribute(source, "file"));
        Optional<UUID> image = file.flatMap(RepositoryPath::imageIn).or(() -> Xml.child(disk, "serial")
                .flatMap(serial -> maybe(serial.getTextContent().strip())));
        return new Disk(
                Xml.child(disk, "target").orElseThrow().getAttribute("dev"),
                file,
                image,
                disk.getAttribute("device").equals("cdrom"));
    }

    private Optional<String> text(String name) {
        return Xml.child(root(), name).map(element -> element.getTextContent().strip());
    }

    private static Optional<UUID> maybe(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static UUID uuid(String text) {
        return maybe(text).orElseThrow(() -> new HostFault(Fault.INVALID_PARAMETER, "not a UUID: " + text));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new HostFault(Fault.INVALID_PARAMETER, "not a number: " + text, e);
        }
    }

    private static long kib(Element memory) {
        long value = number(memory.getTextContent());
        return switch (memory.getAttribute("unit")) {
            case "b", "bytes" -> value / 1024;
            case "", "k", "KiB" -> value;
            case "KB" -> value * 1000 / 1024;
            case "M", "MiB" -> value * 1024;
            case "MB" -> value * 1_000_000 / 1024;
            case "G", "GiB" -> value * 1024 * 1024;
            case "GB" -> value * 1_000_000_000 / 1024;
            case "T", "TiB" -> value * 1024 * 1024 * 1024;
            default -> throw new HostFault(Fault.INVALID_PARAMETER, "memory unit " + memory.getAttribute("unit"));
        };
    }
}
