package org.reeve.model;

import java.util.UUID;

/** The identity of one managed object. Each kind of object has its own id type, so that ids cannot be mixed up. */
public interface Id extends Comparable<Id> {

    UUID value();

    /** An order without meaning, but the same on every run: decisions may not depend on how ids happen to hash. */
    @Override
    default int compareTo(Id other) {
        return value().compareTo(other.value());
    }
}
