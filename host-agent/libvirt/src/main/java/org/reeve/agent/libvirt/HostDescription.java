package org.reeve.agent.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.libvirt.LibvirtException;
import org.libvirt.NodeInfo;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostCapabilities;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.xml.Xml;
import org.reeve.agent.libvirt.facts.ProcFacts;
import org.reeve.agent.libvirt.tool.XmlPath;
import org.w3c.dom.Element;

/** Describes this host out of what libvirt, the kernel and the firmware say. */
record HostDescription(ProcFacts facts, boolean accelerated) {

    HostCapabilities read(Link link) throws LibvirtException {
        Element host = Xml.parse(link.getCapabilities()).getDocumentElement();
        NodeInfo node = link.nodeInfo();
        String architecture = XmlPath.content(host, "host", "cpu", "arch").orElse("x86_64");
        return new HostCapabilities(
                hardware(host),
                cpu(link, node, architecture),
                topology(host),
                facts.memory().getOrDefault("MemTotal", 0L) * 1024,
                new HostCapabilities.Virtualization(accelerated, machines(host, architecture), facts.nested()),
                software(link),
                facts.bootId());
    }

    private HostCapabilities.Hardware hardware(Element host) {
        UUID uuid = XmlPath.content(host, "host", "uuid")
                .map(UUID::fromString)
                .orElseThrow(() -> new HostFault(Fault.GENERAL, "libvirt does not tell this host's UUID"));
        return new HostCapabilities.Hardware(
                uuid,
                facts.hostName(),
                facts.firmware("sys_vendor"),
                facts.firmware("product_name"),
                facts.firmware("product_version"),
                facts.firmware("product_serial"),
                facts.firmware("product_family"));
    }

    private HostCapabilities.Cpu cpu(Link link, NodeInfo node, String architecture) {
        Map<String, String> processor = facts.processor();
        int sockets = Math.max(1, node.sockets * Math.max(1, node.nodes));
        int cores = sockets * Math.max(1, node.cores);
        return new HostCapabilities.Cpu(
                architecture,
                processor.getOrDefault("model name", "unknown"),
                mhz(processor, node),
                sockets,
                cores,
                node.cpus,
                Stream.of(processor.getOrDefault("flags", "").split(" "))
                        .filter(flag -> !flag.isEmpty())
                        .toList(),
                usableModels(link, architecture));
    }

    private HostCapabilities.Topology topology(Element host) {
        return new HostCapabilities.Topology(
                XmlPath.all(host, "host", "topology", "cells", "cell").stream()
                        .map(HostDescription::node)
                        .toList(),
                facts.numaBalancing());
    }

    private static HostCapabilities.Node node(Element cell) {
        return new HostCapabilities.Node(
                number(cell, "id"),
                XmlPath.content(cell, "memory").map(Long::parseLong).orElse(0L) * 1024,
                XmlPath.all(cell, "distances", "sibling").stream()
                        .map(other -> number(other, "value"))
                        .toList(),
                XmlPath.all(cell, "cpus", "cpu").stream()
                        .map(cpu -> new HostCapabilities.Unit(
                                number(cpu, "id"), number(cpu, "socket_id"), number(cpu, "core_id")))
                        .toList());
    }

    /** libvirt leaves out where a processor sits when the kernel does not say. */
    private static int number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static int mhz(Map<String, String> processor, NodeInfo node) {
        return Optional.ofNullable(processor.get("cpu MHz"))
                .map(text -> (int) Double.parseDouble(text))
                .orElse(node.mhz);
    }

    private List<String> usableModels(Link link, String architecture) {
        Pointer answer = Extra.LIBVIRT.virConnectGetDomainCapabilities(
                link.pointer(), null, architecture, "q35", accelerated ? "kvm" : "qemu", 0);
        if (answer == null) {
            throw new HostFault(
                    Fault.GENERAL, "libvirt tells no CPU models: " + Extra.LIBVIRT.virGetLastErrorMessage());
        }
        try {
            return XmlPath.all(Xml.parse(answer.getString(0)).getDocumentElement(), "cpu", "mode").stream()
                    .filter(mode -> mode.getAttribute("name").equals("custom"))
                    .flatMap(mode -> XmlPath.all(mode, "model").stream())
                    .filter(model -> model.getAttribute("usable").equals("yes"))
                    .map(Element::getTextContent)
                    .sorted()
                    .toList();
        } finally {
            Native.free(Pointer.nativeValue(answer));
        }
    }

    /** Both the exact names and the short ones that stand for the newest of a kind. */
    private static List<String> machines(Element host, String architecture) {
        return XmlPath.all(host, "guest", "arch").stream()
                .filter(arch -> arch.getAttribute("name").equals(architecture))
                .flatMap(arch -> XmlPath.all(arch, "machine").stream())
                .map(Element::getTextContent)
                .distinct()
                .toList();
    }

    private HostCapabilities.Software software(Link link) throws LibvirtException {
        Map<String, String> system = facts.operatingSystem();
        return new HostCapabilities.Software(
                system.getOrDefault("NAME", "Linux"),
                system.getOrDefault("VERSION_ID", ""),
                system.getOrDefault("PRETTY_NAME", "Linux"),
                facts.kernel(),
                version(link.getLibVersion()),
                version(link.getVersion()),
                facts.kernelArguments(),
                facts.iscsiInitiator());
    }

    /** libvirt counts millions, thousands and ones. */
    private static String version(long number) {
        return number / 1_000_000 + "." + number / 1_000 % 1_000 + "." + number % 1_000;
    }
}
