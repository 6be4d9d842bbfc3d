package org.reeve.restapi.generator;

import static org.reeve.restapi.generator.JsonText.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovirt.api.metamodel.concepts.EnumType;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.PrimitiveType;
import org.ovirt.api.metamodel.concepts.Type;

/** Describes every operation in the terms of OpenAPI 3.1, for tools that make clients and pages from that. */
final class OpenApi {

    private static final List<String> ENCODINGS = List.of("application/json", "application/xml");

    private final ApiModel model;
    private final Map<String, Integer> names = new LinkedHashMap<>();

    private OpenApi(ApiModel model) {
        this.model = model;
    }

    static String of(ApiModel model) {
        return JsonText.of(new OpenApi(model).document());
    }

    private Map<String, Object> document() {
        List<Operation> operations = Operations.of(model.root());
        return object(
                "openapi",
                "3.1.0",
                "info",
                object(
                        "title",
                        "Reeve",
                        "version",
                        "4.6.1",
                        "summary",
                        "Manages virtual machines, the hosts they run on, and what they need of network and storage."),
                "servers",
                List.of(object("url", "/ovirt-engine/api")),
                "security",
                List.of(object("bearer", List.of()), object("basic", List.of()), object("session", List.of())),
                "tags",
                operations.stream()
                        .map(o -> Words.snake(o.service()))
                        .distinct()
                        .sorted()
                        .map(name -> object("name", name))
                        .toList(),
                "paths",
                paths(operations),
                "components",
                components());
    }

    private Map<String, Object> paths(List<Operation> operations) {
        Map<String, List<Operation>> byPath = operations.stream()
                .collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()));
        var paths = new LinkedHashMap<String, Object>();
        byPath.forEach((path, there) -> paths.put(path, path(there)));
        return paths;
    }

    private Map<String, Object> path(List<Operation> operations) {
        Stream<Object> ids = operations.getFirst().ids().stream().map(OpenApi::id);
        Stream<Object> always = Stream.of("CorrelationId", "Filter").map(name -> reference("parameters", name));
        var path = object("parameters", Stream.concat(ids, always).toList());
        operations.forEach(o -> path.put(o.http().toLowerCase(), operation(o)));
        return path;
    }

    private static Map<String, Object> id(String name) {
        return object("name", name, "in", "path", "required", true, "schema", object("type", "string"));
    }

    private Map<String, Object> operation(Operation operation) {
        return object(
                "operationId",
                name(operation),
                "tags",
                List.of(Words.snake(operation.service())),
                "summary",
                Sentences.of(operation),
                "deprecated",
                Notes.deprecated(operation.method()) ? true : null,
                "parameters",
                operation.query().map(this::query).toList(),
                "requestBody",
                request(operation)
                        .map(schema -> object("required", true, "content", content(schema)))
                        .orElse(null),
                "responses",
                responses(operation));
    }

    /** The same operation is found at several addresses; the shortest comes first and has the plain name. */
    private String name(Operation operation) {
        String plain = operation.name() + Words.className(operation.service());
        int count = names.merge(plain, 1, Integer::sum);
        return count == 1 ? plain : plain + "_" + count;
    }

    private Map<String, Object> query(Parameter parameter) {
        return object(
                "name",
                Words.snake(parameter),
                "in",
                "query",
                "deprecated",
                Notes.deprecated(parameter) ? true : null,
                "schema",
                schema(parameter.getType()));
    }

    private Optional<Map<String, Object>> request(Operation operation) {
        if (operation.action()) return Optional.of(reference("schemas", "Action"));
        return operation.body().map(p -> schema(p.getType()));
    }

    private Map<String, Object> responses(Operation operation) {
        Optional<Map<String, Object>> body = operation.action()
                ? Optional.of(reference("schemas", "Action"))
                : operation.output().map(p -> schema(p.getType()));
        var responses = new LinkedHashMap<String, Object>();
        boolean adding = operation.name().equals("add");
        responses.put(adding ? "201" : "200", response(adding ? "It is there." : "It is done.", body));
        if (adding || operation.action()) responses.put("202", response("It goes on and can be watched.", body));
        responses.put("default", reference("responses", "Refused"));
        return responses;
    }

    private static Map<String, Object> response(String description, Optional<Map<String, Object>> body) {
        return object(
                "description",
                description,
                "content",
                body.map(OpenApi::content).orElse(null));
    }

    private static Map<String, Object> content(Map<String, Object> schema) {
        var content = new LinkedHashMap<String, Object>();
        ENCODINGS.forEach(type -> content.put(type, object("schema", schema)));
        return content;
    }

    private Map<String, Object> schema(Type type) {
        return switch (type) {
            case ListType list
            when !(list.getElementType() instanceof PrimitiveType) ->
                object(
                        "type",
                        "object",
                        "properties",
                        object(Words.tag(list.getElementType()), array(schema(list.getElementType()))),
                        "xml",
                        object("name", Words.plural(list.getElementType())));
            case ListType list -> array(schema(list.getElementType()));
            case PrimitiveType primitive -> OpenApiSchemas.scalar(scalar(primitive));
            default -> reference("schemas", Words.className(type));
        };
    }

    private static String scalar(PrimitiveType type) {
        return switch (Words.snake(type)) {
            case "boolean" -> "BOOLEAN";
            case "integer" -> "LONG";
            case "decimal" -> "DECIMAL";
            case "date" -> "DATE";
            default -> "STRING";
        };
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    private Map<String, Object> components() {
        var schemas = new LinkedHashMap<String, Object>();
        for (Shape shape : Shape.all(model)) schemas.put(shape.name(), OpenApiSchemas.of(shape));
        for (EnumType type : model.enums()) {
            schemas.put(
                    Words.className(type),
                    object(
                            "type",
                            "string",
                            "enum",
                            type.values().sorted().map(Words::snake).toList()));
        }
        return object(
                "schemas",
                schemas,
                "parameters",
                object(
                        "CorrelationId",
                        header(
                                "Correlation-Id",
                                "Found again in events, jobs and logs.",
                                object("type", "string", "maxLength", 36)),
                        "Filter",
                        header("Filter", "Show only what a user would see.", object("type", "boolean"))),
                "responses",
                object("Refused", response("It is refused, and says why.", Optional.of(refusal()))),
                "securitySchemes",
                object(
                        "bearer",
                        object("type", "http", "scheme", "bearer"),
                        "basic",
                        object("type", "http", "scheme", "basic"),
                        "session",
                        object("type", "apiKey", "in", "cookie", "name", "JSESSIONID")));
    }

    private static Map<String, Object> header(String name, String description, Map<String, Object> schema) {
        return object("name", name, "in", "header", "description", description, "schema", schema);
    }

    private static Map<String, Object> refusal() {
        var kinds = new ArrayList<Map<String, Object>>();
        for (String name : List.of("Fault", "Action", "UsageMessage")) kinds.add(reference("schemas", name));
        return object("anyOf", kinds);
    }
}
