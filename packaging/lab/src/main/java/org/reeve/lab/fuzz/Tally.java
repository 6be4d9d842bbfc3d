package org.reeve.lab.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reeve.lab.surface.Operation;

/** How the answers of a run spread, so that it can be seen that it does not only knock at doors that stay shut. */
final class Tally {

    private final Map<Badness, Map<Integer, Integer>> statuses = new EnumMap<>(Badness.class);
    private final Map<Operation, Map<Integer, Integer>> hits = new HashMap<>();
    private final Set<Operation> shot = new HashSet<>();
    private final Map<Operation, Duration> times = new HashMap<>();
    private int count;

    synchronized void add(Shot shot, Target.Reply reply, Duration time) {
        times.merge(shot.operation(), time, Duration::plus);
        count++;
        this.shot.add(shot.operation());
        statuses.computeIfAbsent(shot.badness(), key -> new TreeMap<>()).merge(reply.status(), 1, Integer::sum);
        if (shot.place().hit())
            hits.computeIfAbsent(shot.operation(), key -> new TreeMap<>()).merge(reply.status(), 1, Integer::sum);
    }

    synchronized int count() {
        return count;
    }

    /** Statuses by badness, then how many operations were reached and accepted anything. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        statuses.forEach((badness, some) -> lines.add("%-42s %s".formatted(badness, some)));
        Map<Integer, Integer> all = new TreeMap<>();
        statuses.values().forEach(some -> some.forEach((status, times) -> all.merge(status, times, Integer::sum)));
        lines.add("%-42s %s".formatted("all", all));
        lines.add("%d operations; %d of them at addresses where everything exists; %d of them accepted a request"
                .formatted(shot.size(), hits.size(), accepting()));
        return lines;
    }

    /** Operations that were only shot at where something does not exist, and those that have accepted nothing there. */
    synchronized List<String> untouched() {
        Set<String> lines = new TreeSet<>();
        for (Operation operation : shot) {
            Map<Integer, Integer> some = hits.get(operation);
            if (some == null) lines.add("never hit: " + operation);
            else if (!accepted(some) && !some.containsKey(501)) lines.add("never accepted: " + operation + " " + some);
        }
        return List.copyOf(lines);
    }

    /** The operations on which most time was spent. */
    synchronized List<String> slow() {
        return times.entrySet().stream()
                .sorted(Map.Entry.<Operation, Duration>comparingByValue().reversed())
                .limit(20)
                .map(one -> "took %d ms: %s".formatted(one.getValue().toMillis(), one.getKey()))
                .toList();
    }

    private long accepting() {
        return hits.values().stream().filter(Tally::accepted).count();
    }

    private static boolean accepted(Map<Integer, Integer> some) {
        return some.keySet().stream().anyMatch(status -> status >= 200 && status < 300);
    }
}
