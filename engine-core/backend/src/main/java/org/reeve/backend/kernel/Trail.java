package org.reeve.backend.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reeve.logic.job.Phase;
import org.reeve.model.job.StepStatus;

/** What has become of a job's stages since its row was written last, so that its steps can be written together with the row. */
record Trail(Map<String, Mark> marks) {

    static final Trail NONE = new Trail(Map.of());

    /** One row of steps; it says when the stage began only where the row is not there yet. */
    record Mark(int ordinal, String stage, String kind, StepStatus status, Instant started, Optional<Instant> ended) {}

    /** The transaction in which an action begins is a stage that is over when the job starts. */
    static Trail begun(Plan<?> plan, Phase first) {
        return NONE.with(plan, Plan.BEGIN, StepStatus.FINISHED).entered(plan, first);
    }

    Trail moved(Plan<?> plan, Phase from, Phase to) {
        return from.equals(to) ? this : left(plan, from, to).entered(plan, to);
    }

    Collection<Mark> all() {
        return marks.values();
    }

    private Trail left(Plan<?> plan, Phase from, Phase to) {
        return switch (from) {
            case Phase.Forward at -> with(plan, at.stage(), succeeded(to) ? StepStatus.FINISHED : StepStatus.FAILED);
            // What could not be taken back still stands.
            case Phase.Back at when !(to instanceof Phase.Stuck) -> with(plan, at.stage(), StepStatus.ABORTED);
            default -> this;
        };
    }

    private static boolean succeeded(Phase next) {
        return next instanceof Phase.Forward || next instanceof Phase.Done;
    }

    private Trail entered(Plan<?> plan, Phase to) {
        return to instanceof Phase.Forward at ? with(plan, at.stage(), StepStatus.STARTED) : this;
    }

    private Trail with(Plan<?> plan, String stage, StepStatus status) {
        Optional<Mark> before = Optional.ofNullable(marks.get(stage));
        if (status == StepStatus.ABORTED && before.filter(Trail::failed).isPresent()) {
            return this;
        }
        Instant now = Instant.now();
        Map<String, Mark> next = new LinkedHashMap<>(marks);
        next.put(
                stage,
                new Mark(
                        plan.index(stage).orElseThrow(),
                        stage,
                        plan.stage(stage).kind().name().toLowerCase(Locale.ROOT),
                        status,
                        before.map(Mark::started).orElse(now),
                        status == StepStatus.STARTED ? Optional.empty() : Optional.of(now)));
        return new Trail(next);
    }

    private static boolean failed(Mark mark) {
        return mark.status() == StepStatus.FAILED;
    }
}
