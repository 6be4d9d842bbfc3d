package org.reeve.restapi.service.exchange;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.datacenter.Levels;
import org.reeve.restapi.types.Version;

/** Feature levels as the API has them: two numbers. */
public final class Versions {

    private Versions() {}

    /** @param level `4.7` */
    public static Version type(String level) {
        String[] parts = level.split("\\.");
        var version = new Version();
        version.setMajor(Integer.valueOf(parts[0]));
        version.setMinor(Integer.valueOf(parts[1]));
        return version;
    }

    /** What something of a level can be raised to, its own level included. */
    public static List<Version> from(String level) {
        return Levels.from(level).stream().map(Versions::type).toList();
    }

    public static Optional<String> level(Version given) {
        if (given == null) return Optional.empty();
        return Optional.of(Given.required(given.getMajor(), "version.major") + "."
                + Given.required(given.getMinor(), "version.minor"));
    }
}
