package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The system account that the database and the engine run under, so that neither is ever root. */
record ServiceUser(String name) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    String ensure() {
        if (Shell.run(LIMIT, List.of("id", "-u", name)).exit() == 0) {
            return Progress.ALREADY;
        }
        Shell.run(
                        LIMIT,
                        List.of(
                                "useradd",
                                "--system",
                                "--user-group",
                                "--no-create-home",
                                "--shell",
                                "/usr/sbin/nologin",
                                name))
                .orFail("Making the service user " + name);
        return name;
    }

    /** The command as this user, with no other group and no way back to root. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups", "--no-new-privs", "--"));
        all.addAll(command);
        return all;
    }

    /** Gives a folder and all below it to this user. */
    void own(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            var lookup = tree.getFileSystem().getUserPrincipalLookupService();
            var user = lookup.lookupPrincipalByName(name);
            for (Path path : all.toList()) {
                Files.setOwner(path, user);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
