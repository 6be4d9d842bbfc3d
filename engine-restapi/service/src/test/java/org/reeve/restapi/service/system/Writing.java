package org.reeve.restapi.service.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the table {@code writing.txt} says of one kind of object.
 *
 * @param tag its type's
 * @param where the word for the object to be changed
 * @param bodies what is sent, one after the other; behind the status, where it is to be refused
 * @param left members that updates do not write, with all below them
 */
record Writing(String tag, String where, List<String> bodies, Set<String> left) {

    static List<Writing> all() throws IOException {
        List<Writing> all = new ArrayList<>();
        try (InputStream in = Writing.class.getResourceAsStream("/writing.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> read(line, all));
        }
        return all;
    }

    private static void read(String line, List<Writing> all) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "type" -> all.add(new Writing(words[1], word(words[2]), new ArrayList<>(), new HashSet<>()));
            case "answers", "other" -> all.getLast().left.addAll(List.of(words));
            default -> {
                if (line.startsWith("{") || line.startsWith("4"))
                    all.getLast().bodies.add(line);
            }
        }
    }

    private static String word(String braced) {
        return braced.substring(1, braced.length() - 1);
    }

    /** Several objects of a type may share its list of members: the first of them has it. */
    boolean complete() {
        return !left.contains("*");
    }

    boolean leaves(String member) {
        return left.stream().anyMatch(one -> member.equals(one) || member.startsWith(one + "."));
    }
}
