package org.reeve.restapi.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovirt.api.metamodel.concepts.Locator;
import org.ovirt.api.metamodel.concepts.Service;

/** Walks from the root service to every address of the API, and stops where a service would lead back to itself. */
final class Operations {

    private final List<Operation> found = new ArrayList<>();
    private final Set<Service> above = new HashSet<>();

    private Operations() {}

    static List<Operation> of(Service root) {
        var operations = new Operations();
        operations.visit(root, "", List.of());
        return List.copyOf(operations.found);
    }

    private void visit(Service service, String path, List<String> ids) {
        if (!above.add(service)) return;
        service.methods().filter(m -> m.getBase() == null).sorted().forEach(m -> {
            String at = m.isAction() ? path + "/" + Words.segment(m) : path;
            found.add(new Operation(at.isEmpty() ? "/" : at, ids, service, m));
        });
        service.locators().sorted().forEach(l -> descend(l, path, ids));
        above.remove(service);
    }

    private void descend(Locator locator, String path, List<String> ids) {
        if (locator.getParameters().isEmpty()) {
            visit(locator.getService(), path + "/" + Words.segment(locator), ids);
            return;
        }
        String id = Words.snake(locator);
        while (ids.contains(id)) id = id + "_";
        var all = new ArrayList<>(ids);
        all.add(id);
        visit(locator.getService(), path + "/{" + id + "}", List.copyOf(all));
    }
}
