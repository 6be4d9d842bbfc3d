package org.reeve.restapi.service.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Selection;
import org.reeve.model.Id;
import org.reeve.restapi.types.Resource;

/**
 * How a collection answers for many of its objects at once: the objects of these ids, and what is in the collections below them. Links
 * that are not named here are followed one by one.
 */
public final class Following {

    /** As many as can be held in memory at a time for one link of one piece of an answer. */
    static final int MOST = 100_000;

    private static final String TOO_MUCH = "leads to more than " + MOST + " objects: ask for less with max";

    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Exchange exchange;
    private final Map<String, Kind> kinds;

    /** Objects by the id they were asked with, in order. */
    interface Reading {
        Map<String, List<Resource>> of(Collection<String> ids);
    }

    /** @param resource whose links and actions the objects have */
    record Kind(Class<?> resource, Reading reading) {}

    private Following(Exchange exchange, Map<String, Kind> kinds) {
        this.exchange = exchange;
        this.kinds = Map.copyOf(kinds);
    }

    public static Following of(Exchange exchange) {
        return new Following(exchange, Map.of());
    }

    /**
     * The objects themselves, for links that lead to one.
     *
     * @param query asks for all of them that the caller may see; its list says by its table what their ids are
     * @param id an object's id
     */
    public <V, T extends Resource> Following objects(
            Class<?> resource,
            ListQuery<V> query,
            Function<? super V, ? extends Id> id,
            Function<? super V, T> mapping) {
        var reading = new Batch<V>(
                exchange,
                query,
                Selection::among,
                view -> List.of(id.apply(view).value()));
        return with("", resource, reading.mapped(view -> List.of(mapping.apply(view))));
    }

    /** What all of these objects have in their collection {@code rel}, one row each of which says to whom it belongs. */
    public <V, T extends Resource> Following children(
            String rel, Class<?> resource, Owned<V> rows, Function<? super V, T> mapping) {
        return parts(rel, resource, rows, view -> List.of(mapping.apply(view)));
    }

    /** The same where one row tells everything about one owner. */
    public <V, T extends Resource> Following parts(
            String rel, Class<?> resource, Owned<V> rows, Function<? super V, List<T>> mapping) {
        BiFunction<Selection, List<UUID>, Selection> picking =
                rows.kind().isEmpty() ? Selection::among : (all, ids) -> all.of(rows.kind(), ids);
        var reading = new Batch<V>(exchange, rows.query(), picking, rows.owners());
        return with(rel, resource, reading.mapped(mapping));
    }

    /**
     * Rows of a list with their owners.
     *
     * @param kind the owner's kind as the list calls it ({@code ownedBy}); empty when the rows are the owners themselves
     * @param owners the ids of whom a row belongs to
     */
    public record Owned<V>(ListQuery<V> query, String kind, Function<? super V, List<UUID>> owners) {

        /** Rows that belong to one owner each. */
        public static <V> Owned<V> by(String kind, ListQuery<V> query, Function<? super V, UUID> owner) {
            return new Owned<>(query, kind, view -> List.of(owner.apply(view)));
        }
    }

    private Following with(String rel, Class<?> resource, Reading reading) {
        Map<String, Kind> more = new HashMap<>(kinds);
        more.put(rel, new Kind(resource, reading));
        return new Following(exchange, more);
    }

    /** Reads rows of many objects with one statement. */
    private record Batch<V>(
            Exchange exchange,
            ListQuery<V> query,
            BiFunction<Selection, List<UUID>, Selection> picking,
            Function<? super V, List<UUID>> owners) {

        <T extends Resource> Reading mapped(Function<? super V, List<T>> mapping) {
            return ids -> {
                Map<String, List<Resource>> found = new HashMap<>();
                List<UUID> known = ids.stream()
                        .filter(one -> UUIDS.matcher(one).matches())
                        .map(UUID::fromString)
                        .toList();
                if (known.isEmpty()) return found;
                var count = new int[1];
                exchange.read(query, picking.apply(Selection.first(MOST + 1), known), view -> {
                    if (++count[0] > MOST) throw new BadRequest("follow", TOO_MUCH);
                    for (UUID owner : owners.apply(view)) {
                        found.computeIfAbsent(owner.toString(), one -> new ArrayList<>())
                                .addAll(mapping.apply(view));
                    }
                });
                return found;
            };
        }
    }

    Optional<Kind> objects() {
        return Optional.ofNullable(kinds.get(""));
    }

    Optional<Kind> children(String rel) {
        return Optional.ofNullable(kinds.get(rel));
    }
}
