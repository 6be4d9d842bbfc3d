package org.reeve.kit.form;

import java.util.Optional;

/** What the engine accepts as a name. */
public final class Names {
    private static final int LONGEST = 255;

    private Names() {}

    public static Optional<String> wrong(String name) {
        if (name.isBlank()) return Optional.of("A name is needed.");
        if (name.length() > LONGEST) return Optional.of("At most " + LONGEST + " characters.");
        return name.matches("[A-Za-z0-9_.\\-+]+") ? Optional.empty() : Optional.of("Only letters, digits and . _ - +");
    }
}
