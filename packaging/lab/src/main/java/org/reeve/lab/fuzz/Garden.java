package org.reeve.lab.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a few objects of every kind into an engine before a run, because a collection without any cannot be shot at where it hurts. */
final class Garden {

    private static final Pattern REFERENCE = Pattern.compile("@([a-z_]+)");

    private final Target target;
    private final Known known;
    private final Random random;
    private final List<String> refused = new ArrayList<>();

    Garden(Target target, Known known, Random random) {
        this.target = target;
        this.known = known;
        this.random = random;
    }

    /** @return what the engine would not have, which is no fault: one without hosts has no disks */
    List<String> plant() {
        for (String line : lines()) {
            String[] words = line.split(" ", 3);
            for (int i = 0; i < Integer.parseInt(words[0]); i++) plant(words[1], words[2]);
        }
        return refused;
    }

    private void plant(String address, String pattern) {
        Optional<String> path = known.path(address, random);
        if (path.isEmpty()) {
            refused.add("nothing at " + address);
            return;
        }
        String body = filled(pattern.replace("#", Long.toString(random.nextLong(36 * 36 * 36 * 36L), 36)));
        Target.Reply reply = target.send(Shot.add(path.get(), body));
        if (!reply.accepted()) refused.add(reply.status() + " " + path.get() + " " + body + " " + reply.body());
        known.forget(path.get());
    }

    /** With the id of any object of a kind where the pattern names one. */
    private String filled(String pattern) {
        Matcher references = REFERENCE.matcher(pattern);
        return references.replaceAll(
                found -> known.id(found.group(1), random).orElse("00000000-0000-0000-0000-000000000000"));
    }

    private static List<String> lines() {
        try (var in = new BufferedReader(
                new InputStreamReader(Garden.class.getResourceAsStream("garden.txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
