package org.reeve.restapi.service.exchange;

/** A request that makes no sense before the backend has even been asked; names what is wrong with it. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String what, String problem) {
        super(what + ": " + problem);
    }
}
