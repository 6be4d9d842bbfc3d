package org.reeve.agent.core.xml;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that strangers sent (no document types, no entities, nothing fetched) and walks it. */
public final class Xml {

    private static final DocumentBuilderFactory BUILDERS = builders();
    private static final TransformerFactory WRITERS = TransformerFactory.newInstance();
    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private Xml() {}

    private static DocumentBuilderFactory builders() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK's XML parser cannot be made safe", e);
        }
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        return factory;
    }

    public static Document parse(String text) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(STRICT);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new HostFault(Fault.INVALID_PARAMETER, "not XML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("text could not be read from memory", e);
        }
    }

    private static DocumentBuilder builder() {
        synchronized (BUILDERS) {
            try {
                return BUILDERS.newDocumentBuilder();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("no XML parser", e);
            }
        }
    }

    public static String text(Node node) {
        try {
            Transformer writer;
            synchronized (WRITERS) {
                writer = WRITERS.newTransformer();
            }
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a parsed document can always be written", e);
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The descendant reached by these names, first match each. */
    public static Optional<Element> at(Element from, String... names) {
        Optional<Element> here = Optional.of(from);
        for (String name : names) {
            here = here.flatMap(element -> child(element, name));
        }
        return here;
    }

    public static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    /** Makes the child when it is not there. */
    public static Element ensure(Element parent, String name) {
        return child(parent, name).orElseGet(() -> append(parent, name));
    }

    public static Element append(Element parent, String name) {
        Element fresh = parent.getOwnerDocument().createElementNS(null, name);
        parent.appendChild(fresh);
        return fresh;
    }
}
