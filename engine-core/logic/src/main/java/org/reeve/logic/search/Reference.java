package org.reeve.logic.search;

import java.util.List;

/**
 * How objects of a kind are related to those of another, so that they can be searched by these: `Vms: host.name = a`.
 *
 * @param kind of the others, by one of its names
 * @param link the condition on the object, with `%s` for a select of the others' ids
 * @param names for the others in this place, besides those of their kind
 */
public record Reference(String kind, String link, List<String> names) {

    public Reference {
        names = List.copyOf(names);
    }

    public static Reference to(String kind, String link, String... names) {
        return new Reference(kind, link, List.of(names));
    }
}
