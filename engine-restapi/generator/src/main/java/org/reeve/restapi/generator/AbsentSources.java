package org.reeve.restapi.generator;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Locator;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.Type;

/**
 * Writes resources for what an installation without Gluster, OpenStack, Katello and other providers does not have: the collections are
 * empty, there is nothing in them, and what would add something stays "not implemented".
 */
final class AbsentSources {

    static final String PACKAGE = "org.reeve.restapi.services.absent";

    /** The collections through which all of it is reached. */
    private static final List<String> ROOTS = List.of(
            "cluster_external_providers",
            "engine_katello_errata",
            "external_host_providers",
            "external_template_imports",
            "external_vm_imports",
            "gluster_hooks",
            "gluster_volumes",
            "katello_errata",
            "openstack_image_providers",
            "openstack_network_providers",
            "openstack_volume_providers");

    private final ApiModel model;

    AbsentSources(ApiModel model) {
        this.model = model;
    }

    void writeTo(SourceTree files) {
        for (Service service : reached()) {
            files.write(PACKAGE, name(service), source(service, ROOTS.contains(Words.snake(service))));
        }
    }

    /** The collections and everything below them. */
    private Set<Service> reached() {
        Set<Service> all = new LinkedHashSet<>();
        Deque<Service> open = new ArrayDeque<>();
        for (Service service : model.services()) {
            if (ROOTS.contains(Words.snake(service))) open.add(service);
        }
        if (open.size() != ROOTS.size()) throw new IllegalStateException("the model lacks some of " + ROOTS);
        while (!open.isEmpty()) {
            Service service = open.remove();
            if (all.add(service)) service.locators().map(Locator::getService).forEach(open::add);
        }
        return all;
    }

    private static String name(Service service) {
        return "No" + Words.className(service);
    }

    private static String source(Service service, boolean root) {
        String reads = service.methods()
                .filter(method -> method.getBase() == null)
                .filter(method -> Set.of("get", "list").contains(Words.snake(method)))
                .sorted(Comparator.comparing(Words::snake))
                .map(method -> read(method, root))
                .collect(Collectors.joining());
        String locators = service.locators()
                .sorted(Comparator.comparing(Words::snake))
                .map(AbsentSources::locator)
                .collect(Collectors.joining());
        return """
                package %s;

                import jakarta.ws.rs.NotFoundException;
                import java.util.List;
                import org.reeve.restapi.meta.Listing;
                import org.reeve.restapi.services.%sService;

                /** The API's service {@code %s} where there is nothing for it to show. */
                public final class %s implements %sService {
                %s%s}
                """
                .formatted(
                        PACKAGE,
                        Words.className(service),
                        Words.snake(service),
                        name(service),
                        Words.className(service),
                        reads,
                        locators);
    }

    private static String read(Method method, boolean root) {
        Type result = method.parameters()
                .filter(Parameter::isOut)
                .map(Parameter::getType)
                .findFirst()
                .orElseThrow();
        Optional<Type> item = result instanceof ListType list ? Optional.of(list.getElementType()) : Optional.empty();
        String type = TypeSources.PACKAGE + "." + Words.className(item.orElse(result));
        return """

                    @Override
                    public %s %s() {
                        %s;
                    }
                """
                .formatted(
                        item.isPresent() ? "Listing<" + type + ">" : type,
                        Words.snake(method),
                        item.isPresent() && root
                                ? "return new Listing<>(" + type + ".META, List.of())"
                                : "throw new NotFoundException()");
    }

    private static String locator(Locator locator) {
        String target = name(locator.getService());
        boolean named = locator.getParameters().isEmpty();
        return """

                    @Override
                    public %s %sService(%s) {
                        return new %s();
                    }
                """
                .formatted(target, Words.javaName(locator), named ? "" : "String id", target);
    }
}
