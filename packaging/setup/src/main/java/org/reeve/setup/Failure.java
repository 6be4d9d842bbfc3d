package org.reeve.setup;

/** Ends a command with one sentence for the person who ran it. */
final class Failure extends RuntimeException {

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
