package org.reeve.kit.core;

/** How a state is shown: its word, the mood of its colour, and its icon. */
public record Look(String label, Tone tone, String icon) {
    /** The mood of a colour; a theme decides which colour. */
    public enum Tone {
        OK,
        BUSY,
        IDLE,
        WARNING,
        DANGER
    }

    public String css() {
        return "rv-tone-" + tone.name().toLowerCase();
    }
}
