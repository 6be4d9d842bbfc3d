package org.reeve.agent.core.xml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.agent.core.port.VolumeAt;

/** The path of a volume: {@code <repository>/<pool>/<domain>/images/<image>/<volume>}, below the standard root or this host's own. */
public final class RepositoryPath {

    /** The root that engines write; a host may keep its repository elsewhere. */
    private static final String STANDARD = "/rhev/data-center";

    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern TAIL = Pattern.compile("/" + ID + "/" + ID + "/images/" + ID + "/" + ID);
    private static final Pattern IMAGE = Pattern.compile(".*/images/" + ID + "/" + ID);

    private RepositoryPath() {}

    /** Empty when the path is anything else, or is not written in the plainest way. */
    public static Optional<VolumeAt> volume(Path repository, String path) {
        String own = repository.toAbsolutePath().normalize().toString();
        String root = path.startsWith(own + "/") ? own : STANDARD;
        if (!path.startsWith(root)) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(path.substring(root.length()));
        return tail.matches()
                ? Optional.of(new VolumeAt(id(tail, 1), id(tail, 2), id(tail, 3), id(tail, 4)))
                : Optional.empty();
    }

    static Optional<UUID> imageIn(String path) {
        Matcher matcher = IMAGE.matcher(path);
        return matcher.matches() ? Optional.of(id(matcher, 1)) : Optional.empty();
    }

    /** Whether the path lies below the directory as it is written; links are for the caller to follow. */
    public static boolean within(Path directory, String path) {
        try {
            Path there = Path.of(path);
            return there.isAbsolute()
                    && there.equals(there.normalize())
                    && there.startsWith(directory.toAbsolutePath().normalize())
                    && !there.equals(directory.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static UUID id(Matcher matcher, int group) {
        return UUID.fromString(matcher.group(group));
    }
}
