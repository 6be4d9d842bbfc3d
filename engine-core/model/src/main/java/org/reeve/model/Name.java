package org.reeve.model;

import java.util.regex.Pattern;

/**
 * A name a person gave to an object. The rules are oVirt's, so that whatever it accepted is accepted here: letters of any
 * script, digits and a few marks, no blanks, at least one character.
 */
public record Name(String text) {

    public static final int LONGEST = 255;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._+-]+");
    private static final Pattern SPACED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._+-]+( +[\\p{L}\\p{M}\\p{N}._+-]+)*");

    public Name {
        if (text == null || !valid(text)) {
            throw new IllegalArgumentException("not a name: " + text);
        }
    }

    public static boolean valid(String text) {
        return text.length() <= LONGEST && ALLOWED.matcher(text).matches();
    }

    /** Disks and roles may also carry single blanks inside. */
    public static boolean validWithBlanks(String text) {
        return text.length() <= LONGEST && SPACED.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
