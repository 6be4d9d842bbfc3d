package org.reeve.logic.vm;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML to memory, where nothing can fail. Attributes are given as names and values in turn; one without a value is left out. */
final class Xml {

    static final String TUNE = "http://ovirt.org/vm/tune/1.0";
    static final String VM = "http://ovirt.org/vm/1.0";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Xml() {
        try {
            xml = WRITERS.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** A step of writing. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void sure(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("text can always be written to memory", e);
    }

    /** The root, with the names VDSM gives to its own elements. */
    void root(String name, String... attributes) {
        open(name, attributes);
        sure(() -> xml.writeNamespace("ovirt-tune", TUNE));
        sure(() -> xml.writeNamespace("ovirt-vm", VM));
    }

    void open(String name, String... attributes) {
        sure(() -> xml.writeStartElement(name));
        attributes(attributes);
    }

    void close() {
        sure(xml::writeEndElement);
    }

    /** An element with others inside. */
    void in(String name, Runnable inside, String... attributes) {
        open(name, attributes);
        inside.run();
        close();
    }

    void empty(String name, String... attributes) {
        sure(() -> xml.writeEmptyElement(name));
        attributes(attributes);
    }

    void text(String name, String value, String... attributes) {
        open(name, attributes);
        sure(() -> xml.writeCharacters(value));
        close();
    }

    void optional(String name, Optional<String> value) {
        value.ifPresent(some -> text(name, some));
    }

    void openOwn(String name, String... attributes) {
        sure(() -> xml.writeStartElement("ovirt-vm", name, VM));
        attributes(attributes);
    }

    void own(String name, String value) {
        openOwn(name);
        sure(() -> xml.writeCharacters(value));
        close();
    }

    void emptyTune(String name) {
        sure(() -> xml.writeEmptyElement("ovirt-tune", name, TUNE));
    }

    private void attributes(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (value != null) {
                sure(() -> xml.writeAttribute(name, value));
            }
        }
    }

    @Override
    public String toString() {
        sure(xml::flush);
        return text.toString();
    }
}
