package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.restapi.types.Link;

/**
 * What a resource offers, read from its class: a link for every collection below it and for every action, but only for those
 * that it implements. So an object never advertises what would answer "not implemented".
 */
public final class Surface {

    /** Stands for any id. */
    private static final String ANY = "{id}";

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private static final ClassValue<Surface> KNOWN = new ClassValue<>() {
        @Override
        protected Surface computeValue(Class<?> resource) {
            return new Surface(resource);
        }
    };

    private final Map<String, Class<?>> below;
    private final List<String> actions;
    private final Set<String> verbs;

    private Surface(Class<?> resource) {
        this.below = offered(resource)
                .filter(m -> m.isAnnotationPresent(Path.class) && !m.isAnnotationPresent(POST.class))
                .collect(Collectors.toMap(Surface::segment, m -> returned(resource, m), (a, b) -> a, TreeMap::new));
        this.actions = offered(resource)
                .filter(m -> m.isAnnotationPresent(Path.class) && m.isAnnotationPresent(POST.class))
                .map(Surface::segment)
                .sorted(Comparator.naturalOrder())
                .toList();
        this.verbs = offered(resource)
                .filter(m -> !m.isAnnotationPresent(Path.class))
                .flatMap(m -> VERBS.stream().filter(m::isAnnotationPresent))
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Surface of(Class<?> resource) {
        return KNOWN.get(resource);
    }

    /** The interface's methods which the class overrides. */
    private static Stream<Method> offered(Class<?> resource) {
        return Arrays.stream(resource.getInterfaces())
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(m -> implemented(resource, m));
    }

    private static String segment(Method method) {
        return method.getAnnotation(Path.class).value();
    }

    /** Resources say which class stands behind a locator by returning that class instead of the service. */
    private static Class<?> returned(Class<?> resource, Method locator) {
        try {
            return resource.getMethod(locator.getName(), locator.getParameterTypes())
                    .getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(resource + " lacks " + locator, e);
        }
    }

    /** Whether the class has a method of its own for one of its service's. */
    public static boolean implemented(Class<?> resource, Method method) {
        try {
            return !resource.getMethod(method.getName(), method.getParameterTypes())
                    .isDefault();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(resource + " lacks " + method, e);
        }
    }

    public List<Link> links(String href) {
        return below.keySet().stream()
                .filter(rel -> !rel.equals(ANY))
                .map(rel -> Link.to(href + "/" + rel, rel))
                .toList();
    }

    public List<Link> actions(String href) {
        return actions.stream().map(rel -> Link.to(href + "/" + rel, rel)).toList();
    }

    /** The class of the resource at a segment below this one: a named one, or that of the object with such an id. */
    Optional<Class<?>> at(String segment) {
        return Optional.<Class<?>>ofNullable(below.get(segment)).or(() -> Optional.ofNullable(below.get(ANY)));
    }

    boolean hasAction(String name) {
        return actions.contains(name);
    }

    /** What the resource itself takes: {@code GET}, {@code POST}, {@code PUT}, {@code DELETE}. */
    Set<String> verbs() {
        return verbs;
    }
}
