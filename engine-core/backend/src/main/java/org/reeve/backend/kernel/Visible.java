package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.backend.api.Caller;

/**
 * The condition that leaves out of a list what its reader may not see; {@link Sight} is the rule. Administrators see everything.
 *
 * @param condition stands in the `where` of a query, within brackets
 * @param arguments for its question marks, in order
 */
public record Visible(String condition, List<Object> arguments) {

    private static final String ALL = "true";

    public Visible {
        arguments = List.copyOf(arguments);
    }

    /** @param id the SQL expression of the id of what must be visible */
    public static Visible to(Caller caller, Sight sight, String id) {
        return caller.admin()
                ? new Visible(ALL, List.of())
                : new Visible("%s in (%s)".formatted(id, sight.select()), List.of(caller.user()));
    }

    /** The same for objects that are seen by whoever sees any of several others: an event, by what it is about. */
    public static Visible any(Caller caller, Visible... several) {
        return caller.admin()
                ? new Visible(ALL, List.of())
                : new Visible(
                        Arrays.stream(several).map(Visible::condition).collect(Collectors.joining(" or ", "(", ")")),
                        Arrays.stream(several)
                                .flatMap(one -> one.arguments().stream())
                                .toList());
    }

    /**
     * For objects that are visible to whoever has a role on them, or one on what is above them that shows what is inside; kinds of objects
     * that {@link Sight} knows have more to them.
     *
     * @param own the SQL expression of the row's id
     * @param parents the SQL expressions of the ids of what is above it; the system need not be named
     */
    public static Visible to(Caller caller, String own, String... parents) {
        if (caller.admin()) {
            return new Visible(ALL, List.of());
        }
        String above = Arrays.stream(parents).map(parent -> ", " + parent).collect(Collectors.joining());
        String condition =
                """
                (exists (%s select 1 from permission p join role r on r.id = p.role_id
                    where (p.object_id = %s or r.allows_viewing_children and p.object_id in (?%s))
                        and p.user_id in (select id from circle)))"""
                        .formatted(Circle.WITH, own, above);
        return new Visible(condition, List.of(caller.user(), Target.system().id()));
    }

    /** The arguments of a query in which this condition stands between others. */
    public Object[] between(List<Object> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(arguments);
        all.addAll(List.of(after));
        return all.toArray();
    }
}
