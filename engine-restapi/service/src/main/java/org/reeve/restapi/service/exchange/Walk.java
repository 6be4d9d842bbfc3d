package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Goes from one resource to the next along an address, as the web framework would, and asks for what is there. */
final class Walk {

    private Walk() {}

    /** What the resource at an address answers to being read. */
    static Object answer(Object root, List<String> segments) {
        Object resource = to(root, segments);
        return invoke(resource, reading(resource));
    }

    /** The resource at an address. */
    static Object to(Object root, List<String> segments) {
        Object resource = root;
        for (String segment : segments) resource = step(resource, segment);
        return resource;
    }

    private static Object step(Object resource, String segment) {
        Optional<Method> named = locator(resource, segment);
        return named.isPresent()
                ? invoke(resource, named.get())
                : invoke(resource, locator(resource, "{id}").orElseThrow(), segment);
    }

    private static Optional<Method> locator(Object resource, String path) {
        return Arrays.stream(resource.getClass().getInterfaces())
                .flatMap(i -> Arrays.stream(i.getMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst();
    }

    private static Method reading(Object resource) {
        return Arrays.stream(resource.getClass().getMethods())
                .filter(m ->
                        m.getParameterCount() == 0 && List.of("get", "list").contains(m.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static Object invoke(Object resource, Method method, Object... arguments) {
        try {
            return method.invoke(resource, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalStateException("a resource failed: " + method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("resources are public: " + method, e);
        }
    }
}
