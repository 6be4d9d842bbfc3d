package org.reeve.restapi.service.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.Resource;

/**
 * Answers links in place, as a request asks with {@code follow}: walks from the root resource to the address that the link names
 * and puts what is there where the link was. So followed members cost exactly what asking for them would.
 */
final class Follow {

    private final Object root;

    Follow(Object root) {
        this.root = root;
    }

    /** @param path names without underscores, joined by dots: {@code diskattachments.disk} */
    void resolve(Struct object, String path) {
        String[] parts = path.split("\\.", 2);
        Optional<Integer> place = place(object, parts[0]);
        if (place.isEmpty()) return;
        expand(object, place.get(), parts[0]);
        if (parts.length == 1) return;
        Object value = object.get(place.get());
        if (value instanceof List<?> items) items.forEach(item -> resolve((Struct) item, parts[1]));
        if (value instanceof Struct inner) resolve(inner, parts[1]);
    }

    private static Optional<Integer> place(Struct object, String name) {
        List<Prop> props = object.meta().props();
        for (int i = 0; i < props.size(); i++) {
            if (props.get(i).type() != null
                    && props.get(i).wire().replace("_", "").equals(name)) return Optional.of(i);
        }
        return Optional.empty();
    }

    private void expand(Struct object, int place, String name) {
        Object value = object.get(place);
        if (value instanceof Resource reference && reference.getHref() != null) {
            object.set(place, answer(reference.getHref()));
        } else if (value == null && object instanceof Resource resource) {
            link(resource, name).ifPresent(link -> {
                object.set(place, answer(link.getHref()));
                var others = new ArrayList<>(resource.getLinks());
                others.remove(link);
                resource.setLinks(others);
            });
        }
    }

    private static Optional<Link> link(Resource resource, String rel) {
        List<Link> links = resource.getLinks() == null ? List.of() : resource.getLinks();
        return links.stream().filter(l -> l.getRel().equals(rel)).findFirst();
    }

    private Object answer(String href) {
        String path = href.substring(Refs.ROOT.length() + 1);
        Object answer = Walk.answer(root, List.of(path.split("/")));
        return answer instanceof Listing<?> listing ? listing.items() : answer;
    }
}
