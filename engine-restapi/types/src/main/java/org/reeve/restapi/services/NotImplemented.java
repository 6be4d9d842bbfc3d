package org.reeve.restapi.services;

/** An operation of the published API that this engine does not offer. */
public final class NotImplemented extends RuntimeException {

    public NotImplemented() {
        super("not implemented");
    }
}
