package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values of its question marks. What somebody wrote is among the values only, never in the text.
 *
 * @param sql a condition that can stand anywhere in a `where`
 */
public record Fragment(String sql, List<Object> arguments) {

    public Fragment {
        arguments = List.copyOf(arguments);
    }

    static Fragment of(String sql, Object... arguments) {
        return new Fragment(sql, List.of(arguments));
    }

    /** Puts this where the template says `%s`. */
    Fragment within(String template) {
        return new Fragment(template.replace("%s", sql), arguments);
    }

    static Fragment joined(String conjunction, List<Fragment> parts) {
        List<Object> arguments = new ArrayList<>();
        parts.forEach(part -> arguments.addAll(part.arguments()));
        String sql = parts.stream().map(Fragment::sql).collect(Collectors.joining(" " + conjunction + " ", "(", ")"));
        return new Fragment(sql, arguments);
    }
}
