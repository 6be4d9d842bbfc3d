package org.reeve.agent.libvirt;

import java.util.Optional;
import java.util.OptionalInt;
import org.reeve.agent.core.port.HostDeviceSeen;
import org.reeve.agent.core.xml.Xml;
import org.reeve.agent.libvirt.tool.XmlPath;
import org.w3c.dom.Element;

/** Reads libvirt's description of a device of the host. */
final class NodeDevice {

    private NodeDevice() {}

    static HostDeviceSeen read(String xml) {
        Element device = Xml.parse(xml).getDocumentElement();
        Element capability =
                XmlPath.all(device, "capability").stream().findFirst().orElse(device);
        return new HostDeviceSeen(
                XmlPath.content(device, "name").orElse(""),
                capability.getAttribute("type"),
                XmlPath.content(device, "parent"),
                named(capability, "vendor"),
                named(capability, "product"),
                XmlPath.content(device, "driver", "name"),
                number(XmlPath.all(capability, "iommuGroup").stream().findFirst(), "number"),
                sharing(capability),
                XmlPath.content(capability, "interface"));
    }

    private static HostDeviceSeen.Named named(Element capability, String what) {
        return XmlPath.all(capability, what).stream()
                .findFirst()
                .map(found -> new HostDeviceSeen.Named(attribute(found, "id"), XmlPath.content(capability, what)))
                .orElse(HostDeviceSeen.Named.NOTHING);
    }

    /** Both ends of a division are capabilities within the capability: which way, their type says. */
    private static HostDeviceSeen.Sharing sharing(Element capability) {
        return new HostDeviceSeen.Sharing(
                inner(capability, "phys_function")
                        .flatMap(share -> XmlPath.all(share, "address").stream().findFirst())
                        .map(NodeDevice::pciName),
                number(inner(capability, "virt_functions"), "maxCount"));
    }

    private static Optional<Element> inner(Element capability, String type) {
        return XmlPath.all(capability, "capability").stream()
                .filter(one -> one.getAttribute("type").equals(type))
                .findFirst();
    }

    /** libvirt calls a PCI device by its address, without the `0x` that it writes addresses with. */
    private static String pciName(Element address) {
        return "pci_%s_%s_%s_%s"
                .formatted(hex(address, "domain"), hex(address, "bus"), hex(address, "slot"), hex(address, "function"));
    }

    private static String hex(Element address, String part) {
        return address.getAttribute(part).replaceFirst("^0x", "");
    }

    private static OptionalInt number(Optional<Element> element, String attribute) {
        return element.flatMap(found -> attribute(found, attribute))
                .map(text -> OptionalInt.of(Integer.decode(text)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(text -> !text.isEmpty());
    }
}
