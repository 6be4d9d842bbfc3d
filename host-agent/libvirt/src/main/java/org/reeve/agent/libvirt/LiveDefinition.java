package org.reeve.agent.libvirt;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reeve.agent.core.port.DomainSeen.Graphics;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.GraphicsTicket.Kind;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.xml.Xml;
import org.reeve.agent.libvirt.tool.XmlPath;
import org.w3c.dom.Element;

/** The XML of a running guest, with what only libvirt knows filled in. */
record LiveDefinition(String xml, Element root) {

    private static final DateTimeFormatter VALID_TO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("<uuid>\\s*([0-9a-fA-F-]{36})\\s*</uuid>");
    private static final String GUEST_AGENT = "org.qemu.guest_agent.0";

    static LiveDefinition of(String xml) {
        return new LiveDefinition(xml, Xml.parse(xml).getDocumentElement());
    }

    /** Whose definition this is; empty when it cannot be read, which libvirt will say better. */
    static Optional<UUID> id(String xml) {
        Matcher id = ID.matcher(xml);
        return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }

    String name() {
        return XmlPath.content(root, "name").orElse("");
    }

    List<Graphics> graphics() {
        return screens().map(LiveDefinition::screen).toList();
    }

    private Stream<Element> screens() {
        return XmlPath.all(root, "devices", "graphics").stream()
                .filter(element -> kind(element).isPresent());
    }

    private static Optional<Kind> kind(Element graphics) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(graphics.getAttribute("type")))
                .findFirst();
    }

    private static Graphics screen(Element graphics) {
        String listen = XmlPath.all(graphics, "listen").stream()
                .map(element -> element.getAttribute("address"))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(graphics.getAttribute("listen"));
        return new Graphics(kind(graphics).orElseThrow(), listen, port(graphics, "port"), port(graphics, "tlsPort"));
    }

    /** libvirt writes -1 for a port it has not chosen yet. */
    private static OptionalLong port(Element graphics, String attribute) {
        String port = graphics.getAttribute(attribute);
        return port.matches("[0-9]+") ? OptionalLong.of(Long.parseLong(port)) : OptionalLong.empty();
    }

    /** The screen's device with the password set, to be given back to libvirt as its update. */
    String graphicsWith(GraphicsTicket ticket) {
        Element graphics = screens()
                .filter(element -> kind(element).equals(Optional.of(ticket.kind())))
                .findFirst()
                .orElseThrow(() -> new HostFault(
                        Fault.TICKET_FAILED, "the guest has no " + ticket.kind().name() + " screen"));
        graphics.setAttribute("passwd", ticket.password());
        graphics.setAttribute("passwdValidTo", VALID_TO.format(ticket.validUntil()));
        if (ticket.kind() == Kind.SPICE) {
            graphics.setAttribute("connected", ticket.connected().name().toLowerCase(Locale.ROOT));
        }
        return Xml.text(graphics);
    }

    boolean guestAgentThere() {
        return XmlPath.all(root, "devices", "channel", "target").stream()
                .anyMatch(target -> target.getAttribute("name").equals(GUEST_AGENT)
                        && target.getAttribute("state").equals("connected"));
    }
}
