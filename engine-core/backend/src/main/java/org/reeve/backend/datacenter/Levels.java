package org.reeve.backend.datacenter;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Verdict;

/** The feature levels of data centers and clusters: only the newest, since no older host agent exists. */
public final class Levels {

    public static final String NEWEST = "4.7";

    public static final List<String> ALL = List.of(NEWEST);

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
}
