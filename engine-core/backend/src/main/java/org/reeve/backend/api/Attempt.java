package org.reeve.backend.api;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A name and a password, shown by somebody.
 *
 * @param name `user@profile`
 * @param address where it comes from: who guesses there has to wait; empty when nobody knows
 * @param scope what the token shall be good for
 * @param client the program it is for, when that has an account of its own
 */
public record Attempt(String name, String password, String address, String scope, Optional<String> client) {

    public Attempt {
        requireNonNull(name);
        requireNonNull(password);
        requireNonNull(address);
        requireNonNull(scope);
    }

    /** For the API itself. */
    public static Attempt from(String address, String name, String password) {
        return new Attempt(name, password, address, SignOn.SCOPE, Optional.empty());
    }

    @Override
    public String toString() {
        return name + ":***";
    }
}
