package org.reeve.restapi.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.Locator;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Service;

/**
 * Lists every operation of the model at every address it is reached by, one a line: service, HTTP method, address, `crud` or
 * `action`, and the group of services it belongs to. Programs that hold an engine against the model read it.
 */
final class OperationList {

    private final ApiModel model;
    private final Set<String> lines = new LinkedHashSet<>();

    OperationList(ApiModel model) {
        this.model = model;
    }

    String text() {
        walk(model.root(), "", List.of());
        return lines.stream().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private void walk(Service service, String address, List<Service> above) {
        // The model's services contain each other; an object is not looked for below itself.
        if (above.contains(service)) return;
        var chain = new ArrayList<>(above);
        chain.add(service);
        methods(service).forEach(method -> lines.add(line(service, address, method)));
        locators(service).forEach(to -> walk(to.getService(), address + "/" + segment(to), chain));
    }

    private static List<Method> methods(Service service) {
        return service.methods()
                .filter(m -> m.getBase() == null)
                .sorted(Comparator.comparing(Words::snake))
                .toList();
    }

    private static List<Locator> locators(Service service) {
        return service.locators().sorted(Comparator.comparing(Words::snake)).toList();
    }

    private static String segment(Locator locator) {
        return locator.getParameters().isEmpty() ? Words.segment(locator) : "{" + Words.snake(locator) + "}";
    }

    private static String line(Service service, String address, Method method) {
        String name = Words.snake(method);
        return switch (name) {
            case "get", "list" -> line(service, "GET", address, "crud");
            case "add" -> line(service, "POST", address, "crud");
            case "update" -> line(service, "PUT", address, "crud");
            case "remove" -> line(service, "DELETE", address, "crud");
            default -> line(service, "POST", address + "/" + Words.segment(method), "action");
        };
    }

    private static String line(Service service, String http, String address, String kind) {
        String name = Words.snake(service);
        return String.join(" ", address.isEmpty() ? "/" : address, http, kind, name, group(name, address));
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
