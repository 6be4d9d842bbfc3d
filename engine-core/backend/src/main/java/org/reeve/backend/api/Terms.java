package org.reeve.backend.api;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the sender of an order makes a condition of it.
 *
 * @param once carry it out once, however often it is sent
 * @param still checked behind the order's locks, where nobody can change the objects any more; what it throws is what the sender gets
 */
public record Terms(Optional<Once> once, Runnable still) {

    public static final Terms NONE = new Terms(Optional.empty(), () -> {});

    /** These, when another condition holds as well. */
    public Terms when(Runnable condition) {
        return new Terms(once, () -> {
            condition.run();
            still.run();
        });
    }

    /**
     * By what a repeated order is known again.
     *
     * @param key chosen by the sender, its own for each request
     * @param number tells the orders of one request apart
     * @param hash of the whole request, so that a key used for another is noticed
     */
    public record Once(String key, int number, String hash) {

        public Once {
            requireNonNull(key);
            requireNonNull(hash);
        }
    }
}
