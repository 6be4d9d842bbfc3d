package org.reeve.backend.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a list is wanted, in the words of whoever reads it.
 *
 * @param search a text in the search language
 * @param caseSensitive whether texts are compared letter by letter
 * @param max how many rows at most; absent: all
 */
public record Selection(Optional<String> search, boolean caseSensitive, OptionalInt max) {

    public static final Selection ALL = new Selection(Optional.empty(), false, OptionalInt.empty());

    public static Selection first(int rows) {
        return new Selection(Optional.empty(), false, OptionalInt.of(rows));
    }
}
