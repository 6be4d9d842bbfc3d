package org.reeve.model;

import java.util.UUID;

/** The identity of one managed object. Each kind of object has its own id type, so that ids cannot be mixed up. */
public interface Id {

    UUID value();
}
