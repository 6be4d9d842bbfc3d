package org.reeve.restapi.service.exchange;

import java.util.Optional;

/** Turns words of the API into those of the model and back, where both say the same. */
public final class Words {

    private Words() {}

    /** The word of the same name in another vocabulary. */
    public static <E extends Enum<E>> E same(Enum<?> given, Class<E> vocabulary) {
        return Enum.valueOf(vocabulary, given.name());
    }

    /** The same for a word that may not have been given. */
    public static <E extends Enum<E>> Optional<E> maybe(Enum<?> given, Class<E> vocabulary) {
        return Optional.ofNullable(given).map(word -> same(word, vocabulary));
    }
}
