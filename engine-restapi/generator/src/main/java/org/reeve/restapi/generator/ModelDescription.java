package org.reeve.restapi.generator;

import static org.reeve.restapi.generator.JsonText.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ovirt.api.metamodel.concepts.Concept;
import org.ovirt.api.metamodel.concepts.EnumType;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Locator;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.PrimitiveType;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.StructMember;
import org.ovirt.api.metamodel.concepts.StructType;
import org.ovirt.api.metamodel.concepts.Type;

/** Describes the model as it is: its types and services, for programs that are made from it. */
final class ModelDescription {

    private final ApiModel model;

    private ModelDescription(ApiModel model) {
        this.model = model;
    }

    static String json(ApiModel model) {
        return JsonText.of(new ModelDescription(model).describe());
    }

    /** The same, member by member. */
    static String xml(ApiModel model) {
        var out = new Markup();
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        element(out, "model", new ModelDescription(model).describe());
        return out.toString();
    }

    private static void element(Markup out, String tag, Object value) {
        switch (value) {
            case Map<?, ?> members -> {
                out.open(tag);
                members.forEach((name, member) -> element(out, name.toString(), member));
                out.close(tag);
            }
            case List<?> items -> {
                out.open(tag);
                items.forEach(item -> element(out, tag.substring(0, tag.length() - 1), item));
                out.close(tag);
            }
            default -> out.text(tag, value.toString());
        }
    }

    private Map<String, Object> describe() {
        return object(
                "root",
                Words.snake(model.root()),
                "types",
                model.types().stream().map(ModelDescription::type).toList(),
                "services",
                model.services().stream().map(ModelDescription::service).toList());
    }

    private static Map<String, Object> type(Type type) {
        return switch (type) {
            case EnumType choice ->
                object(
                        "kind",
                        "enum",
                        "name",
                        Words.snake(type),
                        "values",
                        choice.values().sorted().map(ModelDescription::named).toList());
            case StructType struct ->
                object(
                        "kind",
                        "struct",
                        "name",
                        Words.snake(type),
                        "base",
                        struct.getBase() == null ? null : Words.snake(struct.getBase()),
                        "attributes",
                        members(struct.declaredAttributes()),
                        "links",
                        members(struct.declaredLinks()));
            case PrimitiveType primitive -> object("kind", "primitive", "name", Words.snake(primitive));
            default -> throw new IllegalStateException("a type of no known kind: " + type);
        };
    }

    private static List<Map<String, Object>> members(Stream<? extends StructMember> members) {
        return members.sorted().map(m -> typed(m, m.getType())).toList();
    }

    private static Map<String, Object> typed(Concept concept, Type type) {
        Map<String, Object> described = named(concept);
        described.put("type", reference(type));
        return described;
    }

    private static Map<String, Object> named(Concept concept) {
        return object(
                "name",
                Words.snake(concept),
                "since",
                Notes.since(concept).orElse(null),
                "deprecated",
                Notes.deprecated(concept) ? true : null);
    }

    private static String reference(Type type) {
        return type instanceof ListType list ? Words.snake(list.getElementType()) + "[]" : Words.snake(type);
    }

    private static Map<String, Object> service(Service service) {
        return object(
                "name",
                Words.snake(service),
                "base",
                service.getBase() == null ? null : Words.snake(service.getBase()),
                "methods",
                service.declaredMethods().sorted().map(ModelDescription::method).toList(),
                "locators",
                service.declaredLocators()
                        .sorted()
                        .map(ModelDescription::locator)
                        .toList());
    }

    private static Map<String, Object> method(Method method) {
        Map<String, Object> described = named(method);
        if (method.getBase() != null) described.put("base", Words.snake(method.getBase()));
        described.put(
                "parameters",
                method.parameters().sorted().map(ModelDescription::parameter).toList());
        return described;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> described = typed(parameter, parameter.getType());
        described.put("in", parameter.isIn());
        described.put("out", parameter.isOut());
        return described;
    }

    private static Map<String, Object> locator(Locator locator) {
        Map<String, Object> described = named(locator);
        described.put("parameters", locator.parameters().map(Words::snake).toList());
        described.put("service", Words.snake(locator.getService()));
        return described;
    }
}
