package org.reeve.backend.datacenter;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Verdict;

/** The feature levels of data centers and clusters: those that host agents serve. Compared as text, which holds up to 4.9. */
public final class Levels {

    public static final String NEWEST = "4.7";

    public static final List<String> ALL = List.of("4.4", "4.5", "4.6", NEWEST);

    private Levels() {}

    public static Verdict check(Optional<String> level) {
        return Verdict.invalidIf(
                level.filter(one -> !ALL.contains(one)).isPresent(),
                "datacenter.level-unknown",
                "level",
                level.orElse(""),
                "levels",
                String.join(", ", ALL));
    }

    public static boolean lower(String one, String other) {
        return one.compareTo(other) < 0;
    }

    /** What something of a level can be raised to, its own level included. */
    public static List<String> from(String level) {
        return ALL.stream().filter(one -> !lower(one, level)).toList();
    }
}
