package org.reeve.restapi.generator;

import java.util.Map;
import org.ovirt.api.metamodel.concepts.EnumType;

/** Writes the schema of the API's XML. */
final class Xsd {

    private static final Map<String, String> SCALARS = Map.of(
            "STRING", "xs:string",
            "BOOLEAN", "xs:boolean",
            "INT", "xs:int",
            "LONG", "xs:long",
            "DOUBLE", "xs:double",
            "DECIMAL", "xs:decimal",
            "DATE", "xs:dateTime");

    private final Markup out = new Markup();

    private Xsd() {}

    static String of(ApiModel model) {
        var xsd = new Xsd();
        xsd.write(model);
        return xsd.out.toString();
    }

    private void write(ApiModel model) {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        out.open("xs:schema", "xmlns:xs", "http://www.w3.org/2001/XMLSchema", "elementFormDefault", "unqualified");
        for (Shape shape : Shape.all(model)) {
            out.empty("xs:element", "name", shape.tag(), "type", shape.name());
            if (!shape.plural().equals(shape.tag())) many(shape);
        }
        for (Shape shape : Shape.all(model)) type(shape);
        for (EnumType type : model.enums()) choice(type);
        out.close("xs:schema");
    }

    private void many(Shape shape) {
        out.open("xs:element", "name", shape.plural());
        wrapped(shape.tag(), shape.name());
        out.close("xs:element");
    }

    private void wrapped(String item, String type) {
        out.open("xs:complexType").open("xs:sequence");
        out.empty("xs:element", "name", item, "type", type, "minOccurs", "0", "maxOccurs", "unbounded");
        out.close("xs:sequence").close("xs:complexType");
    }

    private void type(Shape shape) {
        out.open("xs:complexType", "name", shape.name());
        shape.base().ifPresent(base -> out.open("xs:complexContent").open("xs:extension", "base", base));
        out.open("xs:sequence");
        shape.parts().stream().filter(p -> p.form() != Shape.Form.ATTRIBUTE).forEach(this::element);
        out.close("xs:sequence");
        shape.parts().stream()
                .filter(p -> p.form() == Shape.Form.ATTRIBUTE)
                .forEach(p -> out.empty("xs:attribute", "name", p.wire(), "type", type(p)));
        shape.base().ifPresent(base -> out.close("xs:extension").close("xs:complexContent"));
        out.close("xs:complexType");
    }

    private void element(Shape.Part part) {
        switch (part.form()) {
            case SCALAR, STRUCT -> out.empty("xs:element", "name", part.wire(), "type", type(part), "minOccurs", "0");
            case REPEATED ->
                out.empty(
                        "xs:element",
                        "name",
                        part.wire(),
                        "type",
                        type(part),
                        "minOccurs",
                        "0",
                        "maxOccurs",
                        "unbounded");
            case STRUCTS, SCALARS -> {
                out.open("xs:element", "name", part.wire(), "minOccurs", "0");
                wrapped(part.item(), type(part));
                out.close("xs:element");
            }
            case ATTRIBUTE -> throw new IllegalArgumentException(part + " is no element");
        }
    }

    private static String type(Shape.Part part) {
        return SCALARS.getOrDefault(part.type(), part.type());
    }

    private void choice(EnumType type) {
        out.open("xs:simpleType", "name", Words.className(type)).open("xs:restriction", "base", "xs:string");
        type.values().sorted().forEach(v -> out.empty("xs:enumeration", "value", Words.snake(v)));
        out.close("xs:restriction").close("xs:simpleType");
    }
}
