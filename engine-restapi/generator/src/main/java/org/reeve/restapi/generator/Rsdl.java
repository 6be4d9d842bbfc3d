package org.reeve.restapi.generator;

import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Parameter;

/** Writes the description of the API's operations that older clients read. */
final class Rsdl {

    private static final String ROOT = "/ovirt-engine/api";

    private final Markup out = new Markup();

    private Rsdl() {}

    static String of(ApiModel model) {
        var rsdl = new Rsdl();
        rsdl.write(model);
        return rsdl.out.toString();
    }

    private void write(ApiModel model) {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        out.open("rsdl", "href", ROOT + "?rsdl", "rel", "rsdl");
        out.text("description", "The operations of the API");
        out.empty("version", "major", "4", "minor", "6", "build", "1", "revision", "0");
        out.open("schema", "href", ROOT + "?schema", "rel", "schema")
                .text("name", "api.xsd")
                .close("schema");
        out.open("links");
        Operations.of(model.root()).forEach(this::link);
        out.close("links").close("rsdl");
    }

    private void link(Operation operation) {
        String path = operation.path().equals("/") ? "" : operation.path().replaceAll("\\{(\\w+)}", "{$1:id}");
        out.open("link", "href", ROOT + path, "rel", operation.name());
        out.text("description", Sentences.of(operation));
        out.open("request").text("http_method", operation.http());
        if (operation.query().findAny().isPresent()) {
            out.open("url").open("parameters_set");
            operation.query().forEach(this::parameter);
            out.close("parameters_set").close("url");
        }
        operation
                .body()
                .ifPresent(body -> out.open("body").text("type", type(body)).close("body"));
        if (operation.action()) out.open("body").text("type", "Action").close("body");
        out.close("request");
        operation
                .output()
                .ifPresent(o -> out.open("response").text("type", type(o)).close("response"));
        out.close("link");
    }

    private void parameter(Parameter parameter) {
        out.open("parameter", "required", "false", "context", "query");
        out.text("name", Words.snake(parameter)).text("type", "xs:" + Words.snake(parameter.getType()));
        out.close("parameter");
    }

    private static String type(Parameter parameter) {
        return parameter.getType() instanceof ListType list
                ? Words.className(list.getElementType()) + "[]"
                : Words.className(parameter.getType());
    }
}
