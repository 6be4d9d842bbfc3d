package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.restapi.types.Link;

/**
 * What a resource offers, read from its class: a link for every collection below it and for every action, but only for those
 * that it implements. So an object never advertises what would answer "not implemented".
 */
public final class Surface {

    private static final ClassValue<Surface> KNOWN = new ClassValue<>() {
        @Override
        protected Surface computeValue(Class<?> resource) {
            return new Surface(resource);
        }
    };

    private final List<String> collections;
    private final List<String> actions;

    private Surface(Class<?> resource) {
        this.collections = offered(resource)
                .filter(m -> !m.isAnnotationPresent(POST.class))
                .map(Surface::segment)
                .filter(path -> !path.startsWith("{"))
                .sorted()
                .toList();
        this.actions = offered(resource)
                .filter(m -> m.isAnnotationPresent(POST.class))
                .map(Surface::segment)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public static Surface of(Class<?> resource) {
        return KNOWN.get(resource);
    }

    /** The interface's methods with a path of their own which the class overrides. */
    private static Stream<Method> offered(Class<?> resource) {
        return Arrays.stream(resource.getInterfaces())
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class))
                .filter(m -> implemented(resource, m));
    }

    private static String segment(Method method) {
        return method.getAnnotation(Path.class).value();
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
        return collections.stream().map(rel -> Link.to(href + "/" + rel, rel)).toList();
    }

    public List<Link> actions(String href) {
        return actions.stream().map(rel -> Link.to(href + "/" + rel, rel)).toList();
    }
}
