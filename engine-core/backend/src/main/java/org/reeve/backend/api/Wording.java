package org.reeve.backend.api;

/** Puts messages into words for people. */
public interface Wording {

    String of(Message message);
}
