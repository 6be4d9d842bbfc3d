package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.backend.api.Caller;

/**
 * The condition that leaves out of a list what its reader may not see: rows on which neither he, nor a group of his, nor
 * everyone has a role, and above which he has none that lets him see what is below (`allows_viewing_children`).
 *
 * @param condition stands in the `where` of a query, within brackets
 * @param arguments for its question marks, in order
 */
public record Visible(String condition, List<Object> arguments) {

    private static final String ALL = "true";

    public Visible {
        arguments = List.copyOf(arguments);
    }

    /**
     * @param own the SQL expression of the row's id
     * @param parents the SQL expressions of the ids of what is above it; the system need not be named
     */
    public static Visible to(Caller caller, String own, String... parents) {
        if (caller.admin()) {
            return new Visible(ALL, List.of());
        }
        String above = String.join(
                ", ", Stream.concat(Stream.of("?"), Stream.of(parents)).toList());
        String condition =
                """
                (exists (select 1 from permission p join role r on r.id = p.role_id
                    where (p.object_id = %s or r.allows_viewing_children and p.object_id in (%s))
                        and (p.user_id in (?, ?) or p.user_id in (select group_id from app_user_group where user_id = ?))))"""
                        .formatted(own, above);
        return new Visible(condition, List.of(Target.system().id(), caller.user(), Permits.EVERYONE, caller.user()));
    }

    /** The arguments of a query in which this condition stands between others. */
    public Object[] between(List<Object> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(arguments);
        all.addAll(List.of(after));
        return all.toArray();
    }
}
