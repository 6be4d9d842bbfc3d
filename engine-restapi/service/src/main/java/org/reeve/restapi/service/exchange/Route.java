package org.reeve.restapi.service.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an address leads, found from the resources' classes alone: nothing is built or asked, so filters can know before the
 * framework has looked for a method.
 *
 * @param resource the last resource on the way
 * @param path its address below the root of the API
 * @param rest what of the address is left behind it: nothing, the name of an action, or how one that runs is watched
 */
public record Route(Class<?> resource, List<String> path, List<String> rest) {

    /** Where clients watch an object being made. */
    public static final String CREATION_STATUS = "creation_status";

    /** @param root the class of the root resource */
    public static Route of(Class<?> root, List<String> segments) {
        Class<?> resource = root;
        for (int i = 0; i < segments.size(); i++) {
            Optional<Class<?>> next = Surface.of(resource).at(segments.get(i));
            if (next.isEmpty())
                return new Route(resource, segments.subList(0, i), segments.subList(i, segments.size()));
            resource = next.get();
        }
        return new Route(resource, segments, List.of());
    }

    /** The id of what is watched here, an action or the making of the object; absent at all other addresses. */
    public Optional<String> watched() {
        boolean action = rest.size() == 2 && Surface.of(resource).hasAction(rest.getFirst());
        boolean creation = rest.size() == 2 && rest.getFirst().equals(CREATION_STATUS) && verbs().contains("GET");
        return action || creation ? Optional.of(rest.getLast()) : Optional.empty();
    }

    /** The methods that this address takes; none where there is nothing. */
    public Set<String> methods() {
        var methods = new TreeSet<String>();
        if (rest.isEmpty()) methods.addAll(verbs());
        if (rest.size() == 1 && Surface.of(resource).hasAction(rest.getFirst())) methods.add("POST");
        if (watched().isPresent()) methods.add("GET");
        if (methods.contains("GET")) methods.add("HEAD");
        if (!methods.isEmpty()) methods.add("OPTIONS");
        return methods;
    }

    private Set<String> verbs() {
        return Surface.of(resource).verbs();
    }

    public String href() {
        return path.isEmpty() ? Refs.ROOT : Refs.ROOT + "/" + String.join("/", path);
    }
}
