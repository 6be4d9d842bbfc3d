package org.reeve.restapi.generator;

import static org.reeve.restapi.generator.JsonText.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API's structures as schemas: what is sent may say numbers and truth values plainly, what is answered says them as text. */
final class OpenApiSchemas {

    private OpenApiSchemas() {}

    static Map<String, Object> of(Shape shape) {
        var members = new LinkedHashMap<String, Object>();
        shape.parts().forEach(part -> members.put(part.wire(), member(part)));
        var own = object("type", "object", "properties", members, "xml", object("name", shape.tag()));
        return shape.base()
                .map(base -> object(
                        "allOf", List.of(OpenApi.reference("schemas", base), own), "xml", object("name", shape.tag())))
                .orElse(own);
    }

    private static Map<String, Object> member(Shape.Part part) {
        Map<String, Object> schema = written(part);
        if (!part.deprecated()) return schema;
        // A reference may have neighbours since 3.1.
        schema.put("deprecated", true);
        return schema;
    }

    private static Map<String, Object> written(Shape.Part part) {
        return switch (part.form()) {
            case ATTRIBUTE -> {
                Map<String, Object> schema = type(part);
                schema.put("xml", object("attribute", true));
                yield schema;
            }
            case SCALAR, STRUCT -> type(part);
            case REPEATED -> object("type", "array", "items", type(part));
            case STRUCTS, SCALARS ->
                object(
                        "type",
                        "object",
                        "properties",
                        object(part.item(), object("type", "array", "items", type(part))));
        };
    }

    private static Map<String, Object> type(Shape.Part part) {
        return part.type().equals(part.type().toUpperCase())
                ? scalar(part.type())
                : OpenApi.reference("schemas", part.type());
    }

    static Map<String, Object> scalar(String kind) {
        return switch (kind) {
            case "BOOLEAN" -> object("type", List.of("string", "boolean"));
            case "INT" -> object("type", List.of("string", "integer"), "format", "int32");
            case "LONG" -> object("type", List.of("string", "integer"), "format", "int64");
            case "DOUBLE", "DECIMAL" -> object("type", List.of("number", "string"));
            case "DATE" ->
                object(
                        "type",
                        List.of("integer", "string"),
                        "description",
                        "Milliseconds since 1970; in XML, and where it is sent as text, as ISO 8601 has it.");
            default -> object("type", "string");
        };
    }
}
