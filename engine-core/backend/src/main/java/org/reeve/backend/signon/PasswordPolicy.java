package org.reeve.backend.signon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.backend.api.Message;
import org.reeve.model.user.PasswordHash;

/**
 * What a new password must be like.
 *
 * @param shortest in characters
 * @param classes of which characters there must be how many
 */
record PasswordPolicy(int shortest, List<CharacterClass> classes) {

    /** What a client may make the engine hash. */
    static final int LONGEST = 1_024;

    /** A user name of a letter or two would forbid half of all passwords. */
    private static final int TELLING = 3;

    private static final Pattern CLASS = Pattern.compile("([A-Z_]+):chars=(.*?)::min=(-?\\d+)::");

    /** Characters of which a password must hold some. */
    record CharacterClass(String name, String characters, int least) {

        boolean satisfied(String password) {
            return password.chars().filter(c -> characters.indexOf(c) >= 0).count() >= least;
        }
    }

    PasswordPolicy {
        classes = List.copyOf(classes);
    }

    /**
     * @param complexity as AAA-JDBC writes it: `UPPERCASE:chars=ABC::min=1::NUMBERS:chars=0123456789::min=2::`; empty for none
     * @throws IllegalArgumentException when it is written otherwise
     */
    static PasswordPolicy of(int shortest, String complexity) {
        List<CharacterClass> classes = new ArrayList<>();
        Matcher matcher = CLASS.matcher(complexity);
        int read = 0;
        while (matcher.find() && matcher.start() == read) {
            classes.add(new CharacterClass(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))));
            read = matcher.end();
        }
        if (read != complexity.length()) {
            throw new IllegalArgumentException("not a password complexity: " + complexity);
        }
        return new PasswordPolicy(shortest, classes);
    }

    /** @param former what must not come back, the present one included */
    List<Message> objections(String user, String password, List<PasswordHash> former) {
        List<Message> objections = new ArrayList<>();
        if (password.length() < shortest) {
            objections.add(Message.of("sign-on.password-short", "shortest", shortest));
        }
        if (password.length() > LONGEST) {
            objections.add(Message.of("sign-on.password-long", "longest", LONGEST));
            return objections;
        }
        if (user.length() >= TELLING && password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT))) {
            objections.add(Message.of("sign-on.password-is-name"));
        }
        classes.stream()
                .filter(one -> !one.satisfied(password))
                .forEach(one -> objections.add(Message.of(
                        "sign-on.password-plain",
                        "class",
                        one.name().toLowerCase(Locale.ROOT),
                        "least",
                        one.least(),
                        "characters",
                        one.characters())));
        // Each comparison costs as much as a sign-on, so this comes last and only for passwords that are otherwise
        // good.
        if (objections.isEmpty() && former.stream().anyMatch(one -> one.matches(password.toCharArray()))) {
            objections.add(Message.of("sign-on.password-known"));
        }
        return objections;
    }
}
