package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the reader may see what an expression holds the id of. In the SQL of fields and relations it is written `{host:v.host_id}`, by
 * the word of the host's Sight; here such marks become conditions, once for the whole text and with their values where they belong.
 */
final class Seen {

    private static final Pattern MARK = Pattern.compile("\\{(\\w+):([^{}]+)}");

    private Seen() {}

    static String mark(String sight, String id) {
        return "{" + sight + ":" + id + "}";
    }

    static Hits filled(Hits hits, SearchLanguage.Eyes eyes) {
        return new Hits(filled(hits.with(), eyes), filled(hits.few(), eyes), filled(hits.many(), eyes));
    }

    static Fragment filled(Fragment marked, SearchLanguage.Eyes eyes) {
        StringBuilder sql = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        int used = 0;
        int at = 0;
        Matcher mark = MARK.matcher(marked.sql());
        while (mark.find()) {
            String before = marked.sql().substring(at, mark.start());
            int until = used + marks(before);
            arguments.addAll(marked.arguments().subList(used, until));
            Fragment condition = eyes.see(mark.group(1), mark.group(2));
            arguments.addAll(condition.arguments());
            sql.append(before).append('(').append(condition.sql()).append(')');
            used = until;
            at = mark.end();
        }
        arguments.addAll(marked.arguments().subList(used, marked.arguments().size()));
        return new Fragment(sql.append(marked.sql().substring(at)).toString(), arguments);
    }

    /** A question mark within quotes is one of a pattern, and has no value. */
    private static int marks(String sql) {
        int marks = 0;
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) == '\'') quoted = !quoted;
            if (sql.charAt(i) == '?' && !quoted) marks++;
        }
        return marks;
    }
}
