package org.reeve.backend.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What of a list is wanted, in the words of whoever reads it.
 *
 * @param search a text in the search language
 * @param caseSensitive whether texts are compared letter by letter
 * @param max how many rows at most; absent: all
 * @param among only rows of these objects
 */
public record Selection(Optional<String> search, boolean caseSensitive, OptionalInt max, Optional<Among> among) {

    public static final Selection ALL = new Selection(Optional.empty(), false, OptionalInt.empty(), Optional.empty());

    /**
     * Some objects by their ids.
     *
     * @param of the kind of object whose ids these are, when it is not that of the rows themselves: the machine of network cards
     */
    public record Among(Optional<String> of, List<UUID> ids) {

        public Among {
            ids = List.copyOf(ids);
        }
    }

    public Selection(Optional<String> search, boolean caseSensitive, OptionalInt max) {
        this(search, caseSensitive, max, Optional.empty());
    }

    public static Selection first(int rows) {
        return new Selection(Optional.empty(), false, OptionalInt.of(rows));
    }

    /** Those with these ids. */
    public Selection among(Collection<UUID> ids) {
        return new Selection(search, caseSensitive, max, Optional.of(new Among(Optional.empty(), List.copyOf(ids))));
    }

    /** Those that belong to objects of a kind with these ids. */
    public Selection of(String kind, Collection<UUID> ids) {
        return new Selection(search, caseSensitive, max, Optional.of(new Among(Optional.of(kind), List.copyOf(ids))));
    }
}
