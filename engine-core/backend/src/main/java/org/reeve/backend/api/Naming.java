package org.reeve.backend.api;

import java.util.Optional;

/** What a caller wants an object to be called; what is absent stays as it is, or empty on a new object. */
public record Naming(Optional<String> name, Optional<String> description, Optional<String> comment) {

    /** Leaves everything as it is called. */
    public static Naming none() {
        return new Naming(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Naming named(String name) {
        return new Naming(Optional.of(name), Optional.empty(), Optional.empty());
    }
}
