package org.reeve.agent.libvirt.tool;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.agent.core.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds elements in libvirt's documents by the names on the way to them. */
public final class XmlPath {

    private XmlPath() {}

    public static List<Element> all(Element from, String... names) {
        Stream<Element> found = Stream.of(from);
        for (String name : names) {
            found = found.flatMap(one -> Xml.children(one, name).stream());
        }
        return found.toList();
    }

    /** The text of the first element found, unless it is blank. */
    public static Optional<String> content(Element from, String... names) {
        return all(from, names).stream()
                .findFirst()
                .map(Node::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
