package org.reeve.backend.api;

import static java.util.Objects.requireNonNull;

/** A password on its way in; no log shows it. */
public record Secret(String text) {

    public Secret {
        requireNonNull(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
