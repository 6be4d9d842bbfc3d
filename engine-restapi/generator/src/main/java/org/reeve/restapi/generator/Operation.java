package org.reeve.restapi.generator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.StructType;
import org.ovirt.api.metamodel.concepts.Type;

/**
 * One thing that can be asked for at one address.
 *
 * @param path its address below the root of the API, ids in braces
 * @param ids the names in braces, in their order
 */
record Operation(String path, List<String> ids, Service service, Method method) {

    private static final Set<String> READING = Set.of("list", "get");

    String name() {
        return Words.snake(method);
    }

    boolean action() {
        return method.isAction();
    }

    String http() {
        return switch (name()) {
            case "list", "get" -> "GET";
            case "add" -> "POST";
            case "update" -> "PUT";
            case "remove" -> "DELETE";
            default -> "POST";
        };
    }

    boolean reading() {
        return READING.contains(name());
    }

    /** What is sent in the query, since it is no object. */
    Stream<Parameter> query() {
        return action()
                ? Stream.empty()
                : inputs().filter(p -> !object(p.getType())).sorted();
    }

    /** What is sent as the body; actions have one body for all that they take. */
    Optional<Parameter> body() {
        return action() || reading()
                ? Optional.empty()
                : inputs().filter(p -> object(p.getType())).findFirst();
    }

    /** What an action takes, all of it in its body. */
    Stream<Parameter> inputs() {
        return method.parameters().filter(Parameter::isIn);
    }

    Optional<Parameter> output() {
        return method.parameters()
                .filter(Parameter::isOut)
                .filter(p -> object(p.getType()))
                .findFirst();
    }

    Stream<Parameter> outputs() {
        return method.parameters().filter(Parameter::isOut);
    }

    private static boolean object(Type type) {
        return type instanceof StructType
                || type instanceof ListType list && list.getElementType() instanceof StructType;
    }
}
