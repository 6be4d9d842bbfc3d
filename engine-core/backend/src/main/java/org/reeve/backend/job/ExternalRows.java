package org.reeve.backend.job;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepStatus;

/** The rows of jobs and steps that other programs tell of; nothing here runs them. */
final class ExternalRows {

    private record State(boolean external, boolean ended) {}

    private static final String BELOW =
            """
            with recursive below (id) as (
                select ?::uuid union select s.id from job_step s join below b on s.parent_id = b.id)
            """;

    private ExternalRows() {}

    static Verdict described(String description) {
        boolean wordless = description.isBlank() || description.length() > AddExternalJob.LONGEST_DESCRIPTION;
        return Verdict.invalidIf(wordless, "job.description-invalid", "longest", AddExternalJob.LONGEST_DESCRIPTION);
    }

    /** Only what another program has begun may it tell of. */
    static Verdict external(JobId job, Store store) {
        return state(job, store)
                .map(state -> Verdict.refuseIf(!state.external(), "job.not-external", "job", job))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "job", "id", job));
    }

    static Verdict running(JobId job, Store store) {
        Verdict external = external(job, store);
        boolean ended = state(job, store).filter(State::ended).isPresent();
        return external.granted() ? Verdict.refuseIf(ended, "job.ended", "job", job) : external;
    }

    private static Optional<State> state(JobId job, Store store) {
        return store.sql()
                .first(
                        "select external, ended is not null as over from job where id = ?",
                        row -> new State(row.getBoolean("external"), row.getBoolean("over")),
                        job);
    }

    static Verdict running(JobId job, UUID step, Store store) {
        return store.sql()
                .first(
                        "select status from job_step where id = ? and job_id = ?",
                        row -> StepStatus.valueOf(row.getString(1)),
                        step,
                        job)
                .map(status -> Verdict.refuseIf(status != StepStatus.STARTED, "job.step-ended", "step", step))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "step", "id", step));
    }

    static boolean stepsRun(JobId job, Store store) {
        return store.sql()
                .first("select 1 from job_step where job_id = ? and status = 'STARTED'", row -> true, job)
                .isPresent();
    }

    static boolean partsRun(UUID step, Store store) {
        return store.sql()
                .first(
                        BELOW
                                + "select 1 from job_step s join below b on b.id = s.id where s.status = 'STARTED' and s.id <> ?",
                        row -> true,
                        step,
                        step)
                .isPresent();
    }

    /** Steps that have not ended themselves are ended with their job. */
    static void endSteps(JobId job, boolean succeeded, Store store) {
        store.sql()
                .run(
                        "update job_step set status = ?, ended = now() where job_id = ? and status = 'STARTED'",
                        succeeded ? StepStatus.FINISHED : StepStatus.ABORTED,
                        job);
    }

    static void endStep(UUID step, boolean succeeded, Store store) {
        store.sql()
                .run(
                        BELOW
                                + "update job_step s set status = case when s.id = ? then ? else ? end, ended = now()"
                                + " from below b where b.id = s.id and s.status = 'STARTED'",
                        step,
                        step,
                        succeeded ? StepStatus.FINISHED : StepStatus.FAILED,
                        succeeded ? StepStatus.FINISHED : StepStatus.ABORTED);
    }

    static void touched(JobId job, Store store) {
        store.sql().run("update job set changed = now(), version = version + 1 where id = ?", job);
        store.changed(job);
    }
}
