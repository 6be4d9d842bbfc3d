package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes from one resource to the next along an address, as the web framework would, and asks for what is there. */
final class Walk {

    private static final ClassValue<Map<String, Method>> LOCATORS = once(Walk::locators);
    private static final ClassValue<Method> READINGS = once(Walk::reads);

    private Walk() {}

    /** What the resource at an address answers to being read; nothing where it only takes. */
    static Optional<Object> answer(Object root, List<String> segments) {
        Object resource = to(root, segments);
        return reading(resource).map(method -> invoke(resource, method));
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
        return Optional.ofNullable(LOCATORS.get(resource.getClass()).get(path));
    }

    private static Optional<Method> reading(Object resource) {
        return Optional.ofNullable(READINGS.get(resource.getClass()));
    }

    private static Map<String, Method> locators(Class<?> resource) {
        return Arrays.stream(resource.getInterfaces())
                .flatMap(i -> Arrays.stream(i.getMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class))
                .collect(Collectors.toMap(m -> m.getAnnotation(Path.class).value(), m -> m, (a, b) -> a));
    }

    private static Method reads(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(m ->
                        m.getParameterCount() == 0 && List.of("get", "list").contains(m.getName()))
                .findFirst()
                .orElse(null);
    }

    /** Reflection is slow, and lists have thousands of links. */
    private static <T> ClassValue<T> once(Function<Class<?>, T> found) {
        return new ClassValue<>() {
            @Override
            protected T computeValue(Class<?> resource) {
                return found.apply(resource);
            }
        };
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
