package org.reeve.backend.host;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.host.InterfaceStats;

/** How fast bytes come and go on hosts' interfaces: hosts tell what has passed since they booted, so two tellings make a rate. One writer. */
final class Traffic {

    /** Bytes a second. */
    record Rate(double in, double out) {}

    private record Told(long in, long out, double at) {}

    private final Map<UUID, Map<String, Told>> before = new HashMap<>();

    /** Of interfaces that were told of before, and have not begun to count anew since. */
    Map<String, Rate> rates(UUID host, Map<String, InterfaceStats> now) {
        Map<String, Told> then = before.getOrDefault(host, Map.of());
        Map<String, Told> told = new HashMap<>();
        Map<String, Rate> rates = new LinkedHashMap<>();
        now.forEach((name, stats) -> {
            Told latest = new Told(
                    stats.rx().orElse(0L),
                    stats.tx().orElse(0L),
                    stats.sampleTime().orElse(0.0));
            told.put(name, latest);
            Optional.ofNullable(then.get(name))
                    .flatMap(old -> rate(old, latest))
                    .ifPresent(rate -> rates.put(name, rate));
        });
        before.put(host, told);
        return rates;
    }

    private static Optional<Rate> rate(Told old, Told now) {
        double seconds = now.at() - old.at();
        return seconds <= 0 || now.in() < old.in() || now.out() < old.out()
                ? Optional.empty()
                : Optional.of(new Rate((now.in() - old.in()) / seconds, (now.out() - old.out()) / seconds));
    }
}
