package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Refused;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.services.NotImplemented;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.Resource;

/**
 * Answers links in place, as a request asks with {@code follow}: for a whole piece of a list at once, one link's name after the other. A
 * collection that is {@link Followed} is asked once for all objects, with a statement made for that; others are walked to link by link, but
 * what they read is read for all together. What the caller may not see stays the link it was.
 */
final class Follow {

    /** Links that go by another name than the member they fill. Either name may be asked for. */
    private static final Map<String, String> MEMBERS = Map.of(
            "fenceagents", "agents",
            "storage", "storages",
            "weights", "weight",
            "numanodes", "hostnumanodes",
            "storageserverconnections", "storageconnections");

    private final Backend backend;
    private final Function<Backend, Object> rooted;
    private final Object root;
    private final Map<String, Object> collections = new HashMap<>();

    /** @param rooted the root resource over a backend, of an exchange that picks nothing */
    Follow(Backend backend, Function<Backend, Object> rooted) {
        this.backend = backend;
        this.rooted = rooted;
        this.root = rooted.apply(backend);
    }

    void resolve(Collection<? extends Struct> objects, Links links) {
        links.below().forEach((name, further) -> {
            Collection<Struct> reached = step(objects, name);
            if (!further.none() && !reached.isEmpty()) resolve(reached, further);
        });
    }

    /** A member that is to be followed, of one object. */
    private record Spot(Struct object, int place) {

        void put(Object value) {
            object.set(place, value);
        }
    }

    /** @return what the links of this name lead to */
    private Collection<Struct> step(Collection<? extends Struct> objects, String name) {
        List<Spot> spots = new ArrayList<>();
        Map<String, List<Spot>> references = new LinkedHashMap<>();
        List<Spot> links = new ArrayList<>();
        for (Struct object : objects) {
            Optional<Integer> place = place(object, name);
            if (place.isEmpty()) continue;
            var spot = new Spot(object, place.get());
            Object value = object.get(place.get());
            spots.add(spot);
            if (value instanceof Resource reference && reference.getHref() != null)
                references
                        .computeIfAbsent(reference.getHref(), href -> new ArrayList<>())
                        .add(spot);
            if (value == null
                    && object instanceof Resource owner
                    && link(owner, name).isPresent()) links.add(spot);
        }
        references(references);
        links(links, name);
        return values(spots);
    }

    private static Optional<Integer> place(Struct object, String name) {
        return member(object, name)
                .or(() -> Optional.ofNullable(MEMBERS.get(name)).flatMap(other -> member(object, other)));
    }

    private static Optional<Integer> member(Struct object, String name) {
        List<Prop> props = object.meta().props();
        for (int i = 0; i < props.size(); i++) {
            if (props.get(i).type() != null
                    && props.get(i).wire().replace("_", "").equals(name)) return Optional.of(i);
        }
        return Optional.empty();
    }

    /** Each object once, though many may refer to it. */
    private static Collection<Struct> values(List<Spot> spots) {
        Set<Struct> values = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Spot spot : spots) {
            Object value = spot.object().get(spot.place());
            if (value instanceof Struct one) values.add(one);
            if (value instanceof List<?> several) several.forEach(one -> values.add((Struct) one));
        }
        return values;
    }

    private void references(Map<String, List<Spot>> byHref) {
        Map<String, List<String>> hrefs = new LinkedHashMap<>();
        byHref.keySet().forEach(href -> hrefs.computeIfAbsent(above(href), c -> new ArrayList<>())
                .add(href));
        List<String> rest = new ArrayList<>();
        hrefs.forEach((collection, all) -> {
            Optional<Following.Kind> kind = following(collection).flatMap(Following::objects);
            if (kind.isPresent()) together(kind.get(), all, byHref);
            else rest.addAll(all);
        });
        answers(rest).forEach((href, answer) -> byHref.get(href).forEach(spot -> spot.put(answer)));
    }

    private static void together(Following.Kind kind, List<String> hrefs, Map<String, List<Spot>> byHref) {
        Map<String, List<Resource>> found =
                kind.reading().of(hrefs.stream().map(Follow::last).toList());
        for (String href : hrefs) {
            List<Resource> objects = found.getOrDefault(last(href), List.of());
            if (objects.isEmpty()) continue;
            Exchange.decorate(kind.resource(), objects.getFirst(), href);
            byHref.get(href).forEach(spot -> spot.put(objects.getFirst()));
        }
    }

    /** Collections of one class are asked together, wherever they are: the network cards of many machines. */
    private void links(List<Spot> spots, String name) {
        Map<Class<?>, List<Spot>> byCollection = new LinkedHashMap<>();
        for (Spot spot : spots) {
            String href = ((Resource) spot.object()).getHref();
            byCollection
                    .computeIfAbsent(collection(above(href)).getClass(), c -> new ArrayList<>())
                    .add(spot);
        }
        byCollection.values().forEach(some -> {
            Resource first = (Resource) some.getFirst().object();
            String rel = link(first, name).map(Link::getRel).orElse(name);
            Optional<Following.Kind> kind =
                    following(above(first.getHref())).flatMap(following -> following.children(rel));
            if (kind.isPresent()) together(kind.get(), some, rel);
            else apart(some, rel);
        });
    }

    private static void together(Following.Kind kind, List<Spot> spots, String rel) {
        Map<String, List<Resource>> found = kind.reading()
                .of(spots.stream()
                        .map(spot -> ((Resource) spot.object()).getId())
                        .distinct()
                        .toList());
        for (Spot spot : spots) {
            Resource owner = (Resource) spot.object();
            List<Resource> children = found.getOrDefault(owner.getId(), List.of());
            children.forEach(child ->
                    Exchange.decorate(kind.resource(), child, owner.getHref() + "/" + rel + "/" + child.getId()));
            put(spot, rel, children);
        }
    }

    private void apart(List<Spot> spots, String rel) {
        Map<String, List<Spot>> byHref = new LinkedHashMap<>();
        spots.forEach(spot -> link((Resource) spot.object(), rel)
                .ifPresent(link -> byHref.computeIfAbsent(link.getHref(), href -> new ArrayList<>())
                        .add(spot)));
        answers(List.copyOf(byHref.keySet()))
                .forEach((href, answer) -> byHref.get(href).forEach(spot -> put(spot, rel, answer)));
    }

    /** Puts the answer where the link was. */
    private static void put(Spot spot, String rel, Object answer) {
        spot.put(answer);
        Resource owner = (Resource) spot.object();
        owner.setLinks(owner.getLinks().stream()
                .filter(link -> !link.getRel().equals(rel))
                .toList());
    }

    private static Optional<Link> link(Resource owner, String rel) {
        List<Link> links = owner.getLinks() == null ? List.of() : owner.getLinks();
        return links.stream()
                .filter(link -> link.getRel().equals(rel))
                .findFirst()
                .or(() -> links.stream()
                        .filter(link -> rel.equals(MEMBERS.get(link.getRel())))
                        .findFirst());
    }

    /** What each of these addresses answers to being read, without those that answer nothing. */
    private Map<String, Object> answers(List<String> hrefs) {
        List<Optional<Object>> all = backend.together(hrefs.stream()
                .<Function<Backend, Optional<Object>>>map(href -> asked -> answer(rooted.apply(asked), href))
                .toList());
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < hrefs.size(); i++) {
            if (all.get(i).isPresent()) answers.put(hrefs.get(i), all.get(i).get());
        }
        return answers;
    }

    private static Optional<Object> answer(Object from, String href) {
        return reached(() -> Walk.answer(from, segments(href)))
                .flatMap(answer -> answer)
                .map(Follow::whole);
    }

    private static Object whole(Object answer) {
        return answer instanceof Listing<?> listing ? listing.items() : answer;
    }

    private Optional<Following> following(String href) {
        return collection(href) instanceof Followed followed ? Optional.of(followed.following()) : Optional.empty();
    }

    /** What nobody can reach has no collection either: its links stay as they are. */
    private Object collection(String href) {
        return collections.computeIfAbsent(
                href, one -> reached(() -> Walk.to(root, segments(one))).orElse(href));
    }

    /** Nothing for what is not there, not for the caller, or not offered. */
    private static <T> Optional<T> reached(Supplier<T> walk) {
        try {
            return Optional.of(walk.get());
        } catch (NotFoundException | NotImplemented | BadRequest nothing) {
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.FORBIDDEN)
                return Optional.empty();
            throw refused;
        }
    }

    private static List<String> segments(String href) {
        return href.length() <= Refs.ROOT.length()
                ? List.of()
                : List.of(href.substring(Refs.ROOT.length() + 1).split("/"));
    }

    private static String above(String href) {
        return href.substring(0, href.lastIndexOf('/'));
    }

    private static String last(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
