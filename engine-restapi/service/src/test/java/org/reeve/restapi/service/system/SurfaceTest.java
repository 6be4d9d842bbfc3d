package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.exchange.Surface;

/** Walks over everything that is offered, starting at the root; what it finds is written to {@code target/surface.txt}. */
class SurfaceTest {

    private static final Set<Class<? extends Annotation>> VERBS =
            Set.of(GET.class, POST.class, PUT.class, DELETE.class);

    /** A resource and the address at which it was found. */
    private record Found(Class<?> resource, String path) {}

    private final Set<String> operations = new TreeSet<>();

    @Test
    void everythingOfferedIsReachable() throws IOException {
        Deque<Found> open = new ArrayDeque<>(Set.of(new Found(SystemResource.class, "")));
        var seen = new HashSet<Found>();
        while (!open.isEmpty()) {
            Found found = open.remove();
            if (seen.add(found)) visit(found, open);
        }
        Files.write(java.nio.file.Path.of("target/surface.txt"), operations);
        assertThat(operations).contains("GET /api", "GET /api/jobs/{id}/steps/{id}", "GET /api/roles/{id}/permits");
    }

    private void visit(Found found, Deque<Found> open) {
        // The framework calls resources by reflection and may only call public ones.
        assertThat(Modifier.isPublic(found.resource().getModifiers()))
                .as(found.resource().getName())
                .isTrue();
        Arrays.stream(found.resource().getInterfaces())
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(method -> Surface.implemented(found.resource(), method))
                .forEach(method -> visit(found, method, open));
    }

    private void visit(Found found, Method method, Deque<Found> open) {
        String path = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(p -> found.path() + "/" + p.value())
                .orElse(found.path());
        Optional<Class<? extends Annotation>> verb =
                VERBS.stream().filter(method::isAnnotationPresent).findFirst();
        verb.ifPresent(v -> operations.add(v.getSimpleName() + " /api" + path));
        if (verb.isEmpty()) open.add(new Found(returned(found.resource(), method), path));
    }

    /** Resources say which class stands behind a locator by returning that class instead of the service. */
    private static Class<?> returned(Class<?> resource, Method method) {
        return Arrays.stream(resource.getMethods())
                .filter(m -> m.getName().equals(method.getName()) && !m.isBridge())
                .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .map(Method::getReturnType)
                .filter(type -> type != Response.class)
                .findFirst()
                .orElseThrow();
    }
}
