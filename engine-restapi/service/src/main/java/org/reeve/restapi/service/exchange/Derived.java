package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.NotFoundException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.types.Resource;

/**
 * A collection of what something else tells of as a whole: the programs of a guest, the parts of a snapshot. It is read when it is asked
 * for, and its members are found by their ids.
 *
 * @param all as it is now; refuses when the something is not there
 */
public record Derived<T extends Resource>(Exchange exchange, Supplier<Stream<T>> all) {

    public Listing<T> list(StructMeta meta, Class<?> item) {
        return exchange.list(meta, item, all.get());
    }

    public T get(String id, Class<?> item) {
        return all.get()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .map(one -> exchange.at(id).single(item, one))
                .orElseThrow(NotFoundException::new);
    }
}
