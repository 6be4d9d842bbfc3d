package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.types.Api;
import org.reeve.restapi.types.Resource;

/**
 * Every member of the types that answers are made of is filled by somebody, or it stands in {@code unfilled.txt} with the reason why not.
 * Types of which nothing is filled are of integrations that this engine is without, or are only read.
 */
class FilledTest {

    private final Set<Class<?>> types = all();
    private final Setters setters = Setters.calledWithin(SystemResource.class, "org/reeve/restapi/service");

    @Test
    void whatIsNeverFilledIsKnown() throws IOException {
        Set<String> unfilled = new TreeSet<>();
        for (Class<?> type : types) {
            List<Method> own = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().startsWith("set")
                            && method.getName().length() > 3)
                    .filter(method ->
                            !List.class.isAssignableFrom(method.getParameterTypes()[0]) || !followed(type, method))
                    .toList();
            if (own.stream().noneMatch(method -> filled(type, method))) continue;
            own.stream()
                    .filter(method -> !filled(type, method))
                    .forEach(method -> unfilled.add(
                            type.getSimpleName() + " " + method.getName().substring(3)));
        }
        assertThat(unfilled).containsExactlyInAnyOrderElementsOf(known());
    }

    /** Sub-collections are links until they are followed. */
    private static boolean followed(Class<?> type, Method setter) {
        return create(type).meta().props().stream()
                .anyMatch(prop -> prop.isLink()
                        && prop.wire()
                                .replace("_", "")
                                .equalsIgnoreCase(setter.getName().substring(3)));
    }

    private boolean filled(Class<?> type, Method setter) {
        return types.stream()
                .filter(other -> other.isAssignableFrom(type) || type.isAssignableFrom(other))
                .anyMatch(other -> setters.call(other.getSimpleName(), setter.getName()));
    }

    /** All that can be reached from the root document and from what its lists hold. */
    private static Set<Class<?>> all() {
        Set<Class<?>> all = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Api.class));
        new Offer().types().forEach(open::add);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type == Resource.class || !Struct.class.isAssignableFrom(type) || !all.add(type)) continue;
            open.add(type.getSuperclass());
            create(type).meta().props().stream()
                    .filter(prop -> prop.type() != null)
                    .map(prop -> prop.type().get().create().getClass())
                    .forEach(open::add);
        }
        return all;
    }

    private static Struct create(Class<?> type) {
        try {
            return (Struct) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can be made", e);
        }
    }

    private static List<String> known() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(FilledTest.class.getResourceAsStream("/unfilled.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll(" *#.*", ""))
                    .toList();
        }
    }
}
