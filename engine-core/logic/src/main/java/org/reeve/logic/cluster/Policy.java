package org.reeve.logic.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.reeve.logic.scheduling.SchedulingRules;

/** How patient the cluster writer is, how it places machines, and (in tests only) which rules are withheld. */
public record Policy(SchedulingRules scheduling, Limits limits, Set<Rule> withheld) {

    /**
     * oVirt's limits under their meaning.
     *
     * @param grace            silence after which a host is no longer merely connecting
     * @param gracePerVm       further patience for each machine on it
     * @param quietAfterStart  no fencing that soon after the engine started: the silence may be ours
     * @param repeatAfter      first repetition of an unanswered order; doubles
     * @param repeatAtMost     longest pause between repetitions
     * @param fenceAgainAfter  a fence attempt without result is replaced after this time
     * @param starts           hosts tried before a start is given up
     * @param restartAfter     pause before a highly available machine is started again
     * @param restartSlowly    pause between attempts once the quick ones are used up
     * @param quickRestarts    number of quick attempts
     */
    public record Limits(
            Duration grace,
            Duration gracePerVm,
            Duration quietAfterStart,
            Duration repeatAfter,
            Duration repeatAtMost,
            Duration fenceAgainAfter,
            int starts,
            Duration restartAfter,
            Duration restartSlowly,
            int quickRestarts) {

        public static Limits usual() {
            return new Limits(
                    Duration.ofSeconds(60),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    3,
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(30),
                    10);
        }

        Duration pauseAfter(int sends) {
            Duration pause = repeatAfter.multipliedBy(1L << Math.min(sends, 10));
            return pause.compareTo(repeatAtMost) < 0 ? pause : repeatAtMost;
        }
    }

    public Policy {
        withheld = Set.copyOf(withheld);
    }

    public static Policy usual() {
        return new Policy(SchedulingRules.usual(), Limits.usual(), Set.of());
    }

    public Policy without(Rule rule) {
        EnumSet<Rule> less = EnumSet.of(rule);
        less.addAll(withheld);
        return new Policy(scheduling, limits, less);
    }

    /** The same patience with other rules about where machines go. */
    public Policy placing(SchedulingRules by) {
        return new Policy(by, limits, withheld);
    }

    boolean keeps(Rule rule) {
        return !withheld.contains(rule);
    }

    boolean mayFence(Instant started, Instant now) {
        return !now.isBefore(started.plus(limits.quietAfterStart()));
    }
}
