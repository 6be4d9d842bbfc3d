package org.reeve.dbscripts;

import java.io.PrintStream;
import java.util.Map;

/** Brings the engine's database to the newest version from the command line: `migrate [url [user [password]]]`, or by environment. */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] args) {
        run(args, System.getenv(), System.out);
    }

    static void run(String[] args, Map<String, String> environment, PrintStream out) {
        String url = given(args, 0, environment, "ENGINE_DB_URL");
        String user = given(args, 1, environment, "ENGINE_DB_USER");
        String password = given(args, 2, environment, "ENGINE_DB_PASSWORD");
        out.println("schema version " + Schema.in(url, user, password).migrate());
    }

    private static String given(String[] args, int position, Map<String, String> environment, String variable) {
        if (args.length > position) {
            return args[position];
        }
        String value = environment.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("neither argument " + (position + 1) + " nor " + variable + " is given");
        }
        return value;
    }
}
