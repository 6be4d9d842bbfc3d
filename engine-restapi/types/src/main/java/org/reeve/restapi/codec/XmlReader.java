package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Reads the API's XML strictly: what is unknown is refused by name, and no document reaches outside itself. */
final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private final Place place;

    private XmlReader(XMLStreamReader in) {
        this.in = in;
        this.place = new Place("", () -> position(in.getLocation()));
    }

    static Struct struct(InputStream body, String charset, StructMeta meta) throws IOException {
        return read(body, charset, reader -> reader.root(meta.tag(), () -> reader.members(meta)));
    }

    static Listing<?> listing(InputStream body, String charset, StructMeta item) throws IOException {
        return read(
                body,
                charset,
                reader -> reader.root(item.plural(), () -> new Listing<>(item, reader.structs(item.tag(), item))));
    }

    private static XMLInputFactory factory() {
        // The platform's own, so that a library on the class path cannot soften these settings.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private interface Reading<T> {
        T from(XmlReader reader) throws XMLStreamException;
    }

    private interface Part<T> {
        T read() throws XMLStreamException;
    }

    private static <T> T read(InputStream body, String charset, Reading<T> reading) throws IOException {
        try {
            return new XmlReader(FACTORY.createXMLStreamReader(characters(body, charset))).read(reading);
        } catch (XMLStreamException e) {
            throw malformed("", e);
        }
    }

    private static Reader characters(InputStream body, String charset) throws IOException {
        try {
            return Characters.of(body, charset);
        } catch (IllegalArgumentException e) {
            throw new BadBody(BadBody.Kind.SYNTAX, "", "unknown encoding", "").because(e);
        }
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.from(this);
        } catch (XMLStreamException e) {
            throw malformed(place.toString(), e);
        }
    }

    private static BadBody malformed(String place, XMLStreamException e) {
        return e.getNestedException() instanceof BadBody tooLarge
                ? tooLarge
                : new BadBody(BadBody.Kind.SYNTAX, place, "malformed XML", position(e.getLocation())).because(e);
    }

    private static String position(Location at) {
        return at == null ? "" : Place.position(at.getLineNumber(), at.getColumnNumber());
    }

    private <T> T root(String tag, Part<T> part) throws XMLStreamException {
        toNextElement();
        String found = in.getLocalName();
        place.enter(found);
        if (!found.equals(tag)) throw place.wrong("expected \"" + tag + "\"");
        T value = part.read();
        while (in.hasNext()) in.next();
        return value;
    }

    private void toNextElement() throws XMLStreamException {
        int event = in.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) throw place.wrong("document types are not allowed");
            if (!in.hasNext()) throw place.wrong("the body is empty");
            event = in.next();
        }
    }

    private Struct members(StructMeta meta) throws XMLStreamException {
        Struct struct = meta.create();
        for (int i = 0; i < in.getAttributeCount(); i++) attribute(meta, struct, i);
        while (nextChild()) {
            String name = in.getLocalName();
            int index = meta.place(name).orElseThrow(() -> place.unknown(name));
            Prop prop = meta.props().get(index);
            if (struct.get(index) != null && prop.form() != Prop.Form.REPEATED) throw place.repeated(name);
            place.enter(name);
            struct.set(index, member(prop, struct.get(index)));
            place.leave();
        }
        return struct;
    }

    private void attribute(StructMeta meta, Struct struct, int at) {
        String name = in.getAttributeLocalName(at);
        Optional<Integer> index =
                meta.place(name).filter(i -> meta.props().get(i).form() == Prop.Form.ATTRIBUTE);
        // Attributes carry no values of the API but these; a schema location, say, is nobody's mistake.
        if (index.isEmpty()) return;
        place.enter(name);
        struct.set(index.get(), place.value(meta.props().get(index.get()).scalar(), in.getAttributeValue(at)));
        place.leave();
    }

    private Object member(Prop prop, Object before) throws XMLStreamException {
        return switch (prop.form()) {
            case ATTRIBUTE, SCALAR -> place.value(prop.scalar(), text());
            case STRUCT -> members(prop.type().get());
            case STRUCTS -> structs(prop.itemTag(), prop.type().get());
            case SCALARS -> scalars(prop);
            case REPEATED -> {
                List<Object> all = new ArrayList<>(before == null ? List.of() : (List<?>) before);
                all.add(members(prop.type().get()));
                yield all;
            }
        };
    }

    private List<Struct> structs(String tag, StructMeta item) throws XMLStreamException {
        var items = new ArrayList<Struct>();
        while (nextChild()) {
            item(tag);
            items.add(members(item));
            place.leave();
        }
        return items;
    }

    private List<Object> scalars(Prop prop) throws XMLStreamException {
        var items = new ArrayList<>();
        while (nextChild()) {
            item(prop.itemTag());
            Object value = place.value(prop.scalar(), text());
            if (value != null) items.add(value);
            place.leave();
        }
        return items;
    }

    private void item(String tag) {
        String name = in.getLocalName();
        if (!name.equals(tag)) throw place.unknown(name);
        place.enter(name);
    }

    /** Moves to the next child element; false at the end of the current one. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.isWhiteSpace()) throw place.wrong("text where members are expected");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw place.wrong("entities are not allowed");
                default -> {}
            }
        }
    }

    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.START_ELEMENT -> throw place.unknown(in.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw place.wrong("entities are not allowed");
                default -> {}
            }
        }
    }
}
