package org.reeve.backend.vm.settings;

/** A text that no log may show. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
