package org.reeve.backend.qos;

import static org.reeve.model.qos.QosLimit.CPU_LIMIT;
import static org.reeve.model.qos.QosLimit.INBOUND_AVERAGE;
import static org.reeve.model.qos.QosLimit.INBOUND_BURST;
import static org.reeve.model.qos.QosLimit.INBOUND_PEAK;
import static org.reeve.model.qos.QosLimit.MAX_IOPS;
import static org.reeve.model.qos.QosLimit.MAX_READ_IOPS;
import static org.reeve.model.qos.QosLimit.MAX_READ_THROUGHPUT;
import static org.reeve.model.qos.QosLimit.MAX_THROUGHPUT;
import static org.reeve.model.qos.QosLimit.MAX_WRITE_IOPS;
import static org.reeve.model.qos.QosLimit.MAX_WRITE_THROUGHPUT;
import static org.reeve.model.qos.QosLimit.OUTBOUND_AVERAGE;
import static org.reeve.model.qos.QosLimit.OUTBOUND_AVERAGE_LINKSHARE;
import static org.reeve.model.qos.QosLimit.OUTBOUND_AVERAGE_REALTIME;
import static org.reeve.model.qos.QosLimit.OUTBOUND_AVERAGE_UPPERLIMIT;
import static org.reeve.model.qos.QosLimit.OUTBOUND_BURST;
import static org.reeve.model.qos.QosLimit.OUTBOUND_PEAK;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.qos.QosLimit;
import org.reeve.model.qos.QosType;

/** Which limits a quality of service of each kind may combine. */
final class QosRules {

    static final int LONGEST_NAME = 50;

    /** Lifts a limit that was set before. */
    static final int UNLIMITED = -1;

    private QosRules() {}

    static Map<QosLimit, Integer> over(Map<QosLimit, Integer> was, Map<QosLimit, Integer> wanted) {
        Map<QosLimit, Integer> now = new EnumMap<>(QosLimit.class);
        now.putAll(was);
        now.putAll(wanted);
        now.values().removeIf(value -> value == UNLIMITED);
        return now;
    }

    static Verdict check(QosType type, Map<QosLimit, Integer> limits) {
        Verdict ranges = limits.entrySet().stream()
                .map(limit -> inRange(type, limit.getKey(), limit.getValue()))
                .reduce(Verdict.ok(), Verdict::and);
        return ranges.granted() ? combination(type, limits) : ranges;
    }

    private static Verdict inRange(QosType type, QosLimit limit, int value) {
        return Verdict.invalidIf(limit.type() != type, "qos.limit-foreign", "limit", limit.word(), "type", word(type))
                .and(Verdict.invalidIf(
                        value < limit.least() || value > limit.most(),
                        "qos.limit-range",
                        "limit",
                        limit.word(),
                        "least",
                        limit.least(),
                        "most",
                        limit.most(),
                        "value",
                        value));
    }

    private static Verdict combination(QosType type, Map<QosLimit, Integer> limits) {
        return switch (type) {
            case STORAGE ->
                eitherTotal(limits, MAX_THROUGHPUT, MAX_READ_THROUGHPUT, MAX_WRITE_THROUGHPUT)
                        .and(eitherTotal(limits, MAX_IOPS, MAX_READ_IOPS, MAX_WRITE_IOPS));
            case CPU -> needed(limits, CPU_LIMIT);
            case NETWORK ->
                Verdict.invalidIf(limits.isEmpty(), "qos.limits-missing")
                        .and(direction(limits, INBOUND_AVERAGE, INBOUND_PEAK, INBOUND_BURST))
                        .and(direction(limits, OUTBOUND_AVERAGE, OUTBOUND_PEAK, OUTBOUND_BURST));
            case HOSTNETWORK -> needed(limits, OUTBOUND_AVERAGE_LINKSHARE).and(realtimeFits(limits));
        };
    }

    private static Verdict eitherTotal(Map<QosLimit, Integer> limits, QosLimit total, QosLimit read, QosLimit write) {
        return Verdict.invalidIf(
                set(limits, total) && (set(limits, read) || set(limits, write)),
                "qos.total-and-parts",
                "total",
                total.word(),
                "parts",
                read.word() + ", " + write.word());
    }

    /** A limit of zero limits nothing. */
    private static boolean set(Map<QosLimit, Integer> limits, QosLimit limit) {
        return limits.getOrDefault(limit, 0) > 0;
    }

    private static Verdict needed(Map<QosLimit, Integer> limits, QosLimit limit) {
        return Verdict.invalidIf(!limits.containsKey(limit), "qos.limit-missing", "limit", limit.word());
    }

    private static Verdict direction(Map<QosLimit, Integer> limits, QosLimit average, QosLimit peak, QosLimit burst) {
        long given = Stream.of(average, peak, burst).filter(limits::containsKey).count();
        if (given > 0 && given < 3) {
            return Verdict.invalid(
                    "qos.direction-incomplete", "limits", average.word() + ", " + peak.word() + ", " + burst.word());
        }
        return Verdict.invalidIf(
                given == 3 && limits.get(peak) < limits.get(average),
                "qos.peak-below-average",
                "peak",
                peak.word(),
                "average",
                average.word());
    }

    private static Verdict realtimeFits(Map<QosLimit, Integer> limits) {
        boolean both = set(limits, OUTBOUND_AVERAGE_REALTIME) && set(limits, OUTBOUND_AVERAGE_UPPERLIMIT);
        return Verdict.invalidIf(
                both && limits.get(OUTBOUND_AVERAGE_REALTIME) > limits.get(OUTBOUND_AVERAGE_UPPERLIMIT),
                "qos.realtime-above-upperlimit");
    }

    private static String word(QosType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
