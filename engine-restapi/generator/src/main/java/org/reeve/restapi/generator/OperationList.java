package org.reeve.restapi.generator;

import java.util.stream.Collectors;

/**
 * Lists every operation of the model at every address it is reached by, one a line: service, HTTP method, address, `crud` or
 * `action`, and the group of services it belongs to. Programs that hold an engine against the model read it.
 */
final class OperationList {

    private final ApiModel model;

    OperationList(ApiModel model) {
        this.model = model;
    }

    String text() {
        return Operations.of(model.root()).stream()
                .map(OperationList::line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Operation operation) {
        String name = Words.snake(operation.service());
        String kind = operation.action() ? "action" : "crud";
        return String.join(" ", operation.path(), operation.http(), kind, name, group(name, operation.path()));
    }

    /** Services of integrations that an installation may be without; everything else is the product's core. */
    private static String group(String service, String address) {
        String both = service + address;
        if (both.contains("gluster")) return "gluster";
        if (both.contains("openstack") || both.contains("open_stack")) return "openstack";
        if (both.contains("katello")) return "katello";
        return both.contains("external") ? "external_provider" : "core";
    }
}
