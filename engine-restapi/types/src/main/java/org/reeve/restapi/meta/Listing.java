package org.reeve.restapi.meta;

import java.util.List;

/** A collection as the body of a request or response: {@code <vms>} with its items. */
public record Listing<T extends Struct>(StructMeta item, List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }
}
