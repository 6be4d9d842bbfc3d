package org.reeve.lab.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what was changed against what was asked for. */
final class Changes {

    private final Map<String, Integer> explained = new TreeMap<>();
    private final Map<String, Set<String>> tables = new TreeMap<>();

    /** @return what nobody asked for */
    List<String> unasked(List<Ledger.Entry> entries, Asked asked) {
        List<String> unasked = new ArrayList<>();
        for (Ledger.Entry entry : entries) {
            String why = why(entry, asked);
            if (why.isEmpty()) unasked.add(complaint(entry, asked));
            else explained.merge(why, 1, Integer::sum);
        }
        return unasked;
    }

    private String why(Ledger.Entry entry, Asked asked) {
        if (entry.job()) return "by jobs";
        for (String correlation : entry.correlations()) {
            if (asked.accepted(correlation).isPresent()) {
                Set<String> some =
                        tables.computeIfAbsent(asked.accepted(correlation).get(), key -> new TreeSet<>());
                entry.rows().forEach(row -> some.add(row.substring(0, row.indexOf(' ', row.indexOf(' ') + 1))));
                return "by accepted requests";
            }
            if (asked.refused(correlation).isPresent()) return "";
        }
        return asked.accepting(entry.at()) ? "while a request was accepted" : "";
    }

    private static String complaint(Ledger.Entry entry, Asked asked) {
        String refused = entry.correlations().stream()
                .flatMap(correlation -> asked.refused(correlation).stream())
                .collect(Collectors.joining("; "));
        return refused.isEmpty()
                ? "changed without being asked: " + entry
                : "changed though it was refused: " + entry + " " + refused;
    }

    /** How many transactions changed rows, and on what grounds. */
    String summary() {
        return "transactions that changed rows: " + explained;
    }

    /** Which tables the requests of an operation changed. */
    List<String> lines() {
        return tables.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }
}
