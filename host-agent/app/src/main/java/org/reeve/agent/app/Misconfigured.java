package org.reeve.agent.app;

/** The configuration cannot be used; the message says what to change. */
final class Misconfigured extends RuntimeException {

    Misconfigured(String message) {
        super(message);
    }
}
