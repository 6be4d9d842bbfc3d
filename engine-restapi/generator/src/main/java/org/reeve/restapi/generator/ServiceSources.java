package org.reeve.restapi.generator;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Locator;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.StructType;
import org.ovirt.api.metamodel.concepts.Type;

/** Writes one Jakarta REST interface for every service; what no resource overrides answers "not implemented". */
final class ServiceSources {

    private static final String PACKAGE = "org.reeve.restapi.services";
    private static final String MEDIA = "({\"application/xml\", \"application/json\"})";

    private final ApiModel model;

    ServiceSources(ApiModel model) {
        this.model = model;
    }

    void writeTo(SourceTree files) {
        for (Service service : model.services()) {
            files.write(PACKAGE, Words.className(service) + "Service", source(service));
        }
    }

    private static String source(Service service) {
        String methods = service.methods()
                .filter(m -> m.getBase() == null)
                .sorted(Comparator.comparing(Words::snake))
                .map(ServiceSources::method)
                .collect(Collectors.joining());
        String locators = service.locators()
                .sorted(Comparator.comparing(Words::snake))
                .map(ServiceSources::locator)
                .collect(Collectors.joining());
        return """
                package org.reeve.restapi.services;

                import jakarta.ws.rs.Consumes;
                import jakarta.ws.rs.DELETE;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.POST;
                import jakarta.ws.rs.PUT;
                import jakarta.ws.rs.Path;
                import jakarta.ws.rs.PathParam;
                import jakarta.ws.rs.Produces;
                import jakarta.ws.rs.core.Response;
                import org.reeve.restapi.meta.Listing;

                /** The API's service {@code %s}. */
                public interface %sService {
                %s%s}
                """
                .formatted(Words.snake(service), Words.className(service), methods, locators);
    }

    private static String method(Method method) {
        return switch (Words.snake(method)) {
            case "get" -> operation("GET", "", "", result(method), "get", "");
            case "list" -> operation("GET", "", "", result(method), "list", "");
            case "add" -> operation("POST", "", body(method), "Response", "add", MEDIA);
            case "update" -> operation("PUT", "", body(method), result(method), "update", MEDIA);
            case "remove" -> operation("DELETE", "", "", "Response", "remove", "");
            default ->
                operation(
                        "POST",
                        "    @Path(\"" + Words.segment(method) + "\")\n",
                        "org.reeve.restapi.types.Action action",
                        "Response",
                        Words.javaName(method),
                        MEDIA);
        };
    }

    private static String operation(
            String http, String path, String body, String result, String name, String consumes) {
        return """

                    @%s
                %s%s    @Produces%s
                    default %s %s(%s) {
                        throw new NotImplemented();
                    }
                """
                .formatted(
                        http,
                        path,
                        consumes.isEmpty() ? "" : "    @Consumes" + consumes + "\n",
                        MEDIA,
                        result,
                        name,
                        body);
    }

    private static String result(Method method) {
        return method.parameters()
                .filter(Parameter::isOut)
                .map(Parameter::getType)
                .map(ServiceSources::result)
                .findFirst()
                .orElse("Response");
    }

    private static String result(Type type) {
        if (type instanceof ListType list && list.getElementType() instanceof StructType item) {
            return "Listing<" + java(item) + ">";
        }
        return type instanceof StructType ? java(type) : "Response";
    }

    private static String body(Method method) {
        return method.parameters()
                .filter(Parameter::isIn)
                .filter(p -> p.getType() instanceof StructType || p.getType() instanceof ListType)
                .map(p -> result(p.getType()) + " " + Words.javaName(p))
                .findFirst()
                .orElse("");
    }

    private static String java(Type type) {
        return TypeSources.PACKAGE + "." + Words.className(type);
    }

    private static String locator(Locator locator) {
        String target = Words.className(locator.getService()) + "Service";
        boolean named = locator.getParameters().isEmpty();
        return """

                    @Path("%s")
                    default %s %s(%s) {
                        throw new NotImplemented();
                    }
                """
                .formatted(
                        named ? Words.segment(locator) : "{id}",
                        target,
                        Words.javaName(locator) + "Service",
                        named ? "" : "@PathParam(\"id\") String id");
    }
}
