package org.reeve.kit.core;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Job;
import org.reeve.kit.api.types.Step;

/** Reading jobs: which run, how far they are, what they do at the moment. */
public final class Jobs {
    private Jobs() {}

    public static boolean running(Job job) {
        return "started".equals(job.status);
    }

    /** Running ones first, then the latest. */
    public static List<Job> inOrder(List<Job> jobs) {
        Comparator<Job> runningFirst = Comparator.comparing(job -> running(job) ? 0 : 1);
        return jobs.stream()
                .sorted(runningFirst.thenComparing(job -> -began(job)))
                .toList();
    }

    /** Between 0 and 100; empty when nothing is known but that it runs. */
    public static Optional<Integer> progress(Job job) {
        if ("finished".equals(job.status)) return Optional.of(100);
        Step[] steps = steps(job);
        if (steps.length == 0) return Optional.empty();
        double sum = 0;
        for (Step step : steps) sum += done(step);
        return Optional.of((int) Math.round(sum / steps.length));
    }

    /** The step it is at. */
    public static String doing(Job job) {
        for (Step step : steps(job))
            if ("started".equals(step.status))
                return step.description == null ? Text.words(step.type) : step.description;
        return Looks.job(job.status).label();
    }

    public static String title(Job job) {
        return job.description == null ? Text.orDash(job.name) : job.description;
    }

    private static double done(Step step) {
        if (step.status != null && !step.status.equals("started") && !step.status.equals("unknown")) return 100;
        return step.progress == null || step.progress.isEmpty() ? 0 : Double.parseDouble(step.progress);
    }

    private static Step[] steps(Job job) {
        return job.steps == null || job.steps.items == null ? new Step[0] : job.steps.items;
    }

    private static double began(Job job) {
        return job.startTime == null ? 0 : job.startTime;
    }
}
