package org.reeve.setup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words behind `quickstart`. */
record Arguments(
        Command command, Path home, Optional<String> databaseUrl, boolean json, boolean yes, boolean engineOnly) {

    enum Command {
        UP,
        STATUS,
        START,
        STOP,
        LOGS,
        DESTROY
    }

    static final Path USUAL_HOME = Path.of("/var/lib/reeve");
    private static final List<Command> NAMED =
            List.of(Command.STATUS, Command.START, Command.STOP, Command.LOGS, Command.DESTROY);

    /** @throws Failure with the sentence to show when a word is not understood */
    static Arguments parse(String... words) {
        Command command = Command.UP;
        Path home = USUAL_HOME;
        Optional<String> databaseUrl = Optional.empty();
        boolean json = false;
        boolean yes = false;
        boolean engineOnly = false;
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--home" ->
                    home = Path.of(value(word, rest)).toAbsolutePath().normalize();
                case "--db-url" -> databaseUrl = Optional.of(value(word, rest));
                case "--json" -> json = true;
                case "--yes" -> yes = true;
                case "--engine-only" -> engineOnly = true;
                default -> command = named(word);
            }
        }
        return new Arguments(command, home, databaseUrl, json, yes, engineOnly);
    }

    private static Command named(String word) {
        return NAMED.stream()
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "Unknown word '" + word + "': quickstart [status|start|stop|logs|destroy] [--home DIR]"
                                + " [--db-url URL] [--engine-only] [--json] [--yes]."));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Failure(option + " needs a value.");
        }
        return rest.pop();
    }
}
