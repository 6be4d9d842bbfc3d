package org.reeve.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command behind packaging/quickstart. */
public final class Main {

    /** Kept: a logger nobody holds is forgotten together with its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private Main() {}

    public static void main(String[] words) {
        MIGRATIONS.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Arguments.parse(words), out);
        } catch (Failure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments, PrintStream out) {
        Home home = new Home(arguments.home());
        if (arguments.command() == Arguments.Command.UP) {
            boolean fresh = !home.exists();
            try (Installation installation = Installation.create(home, arguments.databaseUrl(), out)) {
                installation.quickstart(new Checkout(checkout()), arguments.engineOnly(), fresh);
            }
            return;
        }
        try (Installation installation = new Installation(home, Optional.empty(), out)) {
            installation.needHome();
            switch (arguments.command()) {
                case UP -> throw new IllegalStateException("handled above");
                case STATUS -> status(installation, arguments.json(), out);
                case START -> installation.start();
                case STOP -> installation.stop();
                case LOGS -> installation.logs();
                case DESTROY -> {
                    confirm(home, arguments.yes(), out);
                    installation.destroy();
                }
            }
        }
    }

    private static void status(Installation installation, boolean json, PrintStream out) {
        if (json) {
            out.println(installation.status().toPrettyString());
        } else {
            installation.printStatus();
        }
    }

    private static void confirm(Home home, boolean yes, PrintStream out) {
        if (yes) {
            return;
        }
        out.print("This ends its guests and removes everything in " + home.root()
                + ", the disks of its virtual machines included. Type yes to go on: ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (!"yes".equals(answer)) {
                throw new Failure("Nothing was removed.");
            }
        } catch (IOException e) {
            throw new Failure("Nothing was removed: no answer could be read (give --yes).", e);
        }
    }

    private static Path checkout() {
        return Path.of(System.getProperty("reeve.checkout", "."))
                .toAbsolutePath()
                .normalize();
    }
}
