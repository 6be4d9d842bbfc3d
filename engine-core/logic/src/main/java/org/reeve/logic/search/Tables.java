package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands after `from`, taken apart into its joins, so that a condition on a few columns needs not join what only the list shows. All
 * joins are one row an object, so leaving one out leaves the objects as they are.
 */
public final class Tables {

    private static final Pattern JOIN = Pattern.compile("(?:left |cross |inner )?join\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("(?:.*?\\bjoin\\s+)?(?:lateral\\s+)?(\\w+)(?:\\s+(\\w+))?", Pattern.CASE_INSENSITIVE);

    private final List<Part> parts = new ArrayList<>();

    /** One table, or what stands in its place. */
    private record Part(String sql, String alias) {}

    private Tables(String sql) {
        int begin = 0;
        for (int at : joins(sql)) {
            add(sql.substring(begin, at).strip());
            begin = at;
        }
        add(sql.substring(begin).strip());
    }

    /** The first table, and those of the others that a text uses. */
    public static String needed(String tables, String use) {
        List<Part> parts = new Tables(tables).parts;
        StringBuilder used = new StringBuilder(open(use));
        List<String> needed = new ArrayList<>();
        // From the last, because a join may speak of those before it.
        for (Part part : parts.reversed()) {
            boolean first = part == parts.getFirst();
            if (!first
                    && !Pattern.compile("\\b" + part.alias() + "\\.")
                            .matcher(used)
                            .find()) continue;
            used.append(' ').append(part.sql());
            needed.addFirst(part.sql());
        }
        return String.join(" ", needed);
    }

    /** Without what begins with a `with` in brackets: that speaks of tables of its own, perhaps by the same aliases. */
    private static String open(String use) {
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (int with = use.indexOf("(with "); with >= 0; with = use.indexOf("(with ", at)) {
            open.append(use, at, with);
            at = end(use, with);
        }
        return open.append(use.substring(at)).toString();
    }

    private void add(String sql) {
        parts.add(new Part(sql, alias(sql)));
    }

    private static String alias(String sql) {
        int bracket = sql.indexOf('(');
        int on = sql.toLowerCase(Locale.ROOT).indexOf(" on ");
        if (bracket >= 0 && (on < 0 || bracket < on)) {
            Matcher after = Pattern.compile("\\s*(\\w+)").matcher(sql.substring(end(sql, bracket)));
            return after.lookingAt() ? after.group(1) : "";
        }
        Matcher named = NAMED.matcher(sql);
        if (!named.lookingAt()) return "";
        return named.group(2) == null || named.group(2).equalsIgnoreCase("on") ? named.group(1) : named.group(2);
    }

    /** Behind the bracket that closes the one here. */
    private static int end(String sql, int open) {
        int depth = 0;
        for (int i = open; i < sql.length(); i++) {
            if (sql.charAt(i) == '(') depth++;
            if (sql.charAt(i) == ')' && --depth == 0) return i + 1;
        }
        return sql.length();
    }

    /** Where joins begin that are not within brackets. */
    private static List<Integer> joins(String sql) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) == '(') depth++;
            if (sql.charAt(i) == ')') depth--;
            boolean word = i > 0 && Character.isWhitespace(sql.charAt(i - 1));
            Matcher join = JOIN.matcher(sql).region(i, sql.length());
            if (depth == 0 && word && join.lookingAt()) {
                found.add(i);
                i = join.end();
            }
        }
        return found;
    }
}
