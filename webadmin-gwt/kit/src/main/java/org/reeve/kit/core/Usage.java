package org.reeve.kit.core;

import java.util.Optional;
import org.reeve.kit.api.types.Statistic;
import org.reeve.kit.api.types.StatisticList;

/** Readings out of an object's statistics, by the names the API gives them. */
public final class Usage {
    private Usage() {}

    public static Optional<Double> reading(StatisticList statistics, String name) {
        if (statistics == null || statistics.items == null) return Optional.empty();
        for (Statistic statistic : statistics.items) {
            boolean found = name.equals(statistic.name) && statistic.values != null && statistic.values.items != null;
            if (found && statistic.values.items.length > 0) return Optional.of(statistic.values.items[0].datum);
        }
        return Optional.empty();
    }

    /** Percent of all its processors a machine uses. */
    public static Optional<Double> vmCpu(StatisticList statistics) {
        return reading(statistics, "cpu.current.total").map(Usage::bounded);
    }

    public static Optional<Double> vmMemory(StatisticList statistics) {
        Optional<Double> installed = reading(statistics, "memory.installed").filter(size -> size > 0);
        Optional<Double> used = reading(statistics, "memory.used");
        return installed.flatMap(size -> used.map(part -> bounded(part / size * 100)));
    }

    public static Optional<Double> hostCpu(StatisticList statistics) {
        Optional<Double> idle = reading(statistics, "cpu.current.idle");
        return idle.map(share -> bounded(100 - share));
    }

    public static Optional<Double> hostMemory(StatisticList statistics) {
        Optional<Double> total = reading(statistics, "memory.total").filter(size -> size > 0);
        Optional<Double> used = reading(statistics, "memory.used");
        return total.flatMap(size -> used.map(part -> bounded(part / size * 100)));
    }

    private static double bounded(double percent) {
        return Math.max(0, Math.min(100, percent));
    }
}
