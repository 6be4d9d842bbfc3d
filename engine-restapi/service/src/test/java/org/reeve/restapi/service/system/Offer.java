package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.restapi.service.exchange.Surface;

/** Everything that the API offers, found by walking over the resources from the root. */
final class Offer {

    private static final Set<Class<? extends Annotation>> VERBS =
            Set.of(GET.class, POST.class, PUT.class, DELETE.class);

    /** A resource and the address at which it was found. */
    private record Found(Class<?> resource, String path) {}

    private final Set<String> operations = new TreeSet<>();
    private final Set<Class<?>> types = new HashSet<>();

    Offer() {
        Deque<Found> open = new ArrayDeque<>(Set.of(new Found(SystemResource.class, "")));
        var seen = new HashSet<Found>();
        while (!open.isEmpty()) {
            Found found = open.remove();
            if (seen.add(found)) visit(found, open);
        }
    }

    /** For example {@code GET /api/vms/{id}}. */
    Set<String> operations() {
        return operations;
    }

    /** What reads answer: objects, and what lists hold. */
    Set<Class<?>> types() {
        return types;
    }

    /** The addresses of all reads. */
    List<String> reads() {
        return operations.stream()
                .filter(one -> one.startsWith("GET "))
                .map(one -> one.substring(4))
                .toList();
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
        verb.filter(v -> v == GET.class).ifPresent(v -> types.add(answered(method.getGenericReturnType())));
        if (verb.isEmpty()) open.add(new Found(returned(found.resource(), method), path));
    }

    private static Class<?> answered(Type type) {
        return type instanceof ParameterizedType listing
                ? (Class<?>) listing.getActualTypeArguments()[0]
                : (Class<?>) type;
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
