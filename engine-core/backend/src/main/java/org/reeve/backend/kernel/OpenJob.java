package org.reeve.backend.kernel;

import org.reeve.backend.api.Caller;
import org.reeve.logic.job.JobStep;
import org.reeve.logic.job.Outcome;
import org.reeve.logic.job.Phase;
import org.reeve.model.job.JobId;

/**
 * A job as its runner holds it between two looks at the database.
 *
 * @param state what the plan works on
 * @param attempt how often the present stage has been tried before
 * @param unsaved a call has been answered since the row was written last
 * @param trail what the steps of the row do not say yet
 * @param version of the row this was read from or written to; who finds another one there has been overtaken
 */
record OpenJob<S>(
        JobId id,
        Catalogue.Entry<?, S> entry,
        Caller caller,
        S state,
        Phase phase,
        int attempt,
        boolean unsaved,
        Trail trail,
        int version) {

    static <S> OpenJob<S> begun(JobId id, Catalogue.Entry<?, S> entry, Caller caller, S state) {
        Phase first = JobStep.advance(entry.outline(), new Phase.Forward(Plan.BEGIN), new Outcome.Ok());
        return new OpenJob<>(id, entry, caller, state, first, 0, false, Trail.begun(entry.plan(), first), 0);
    }

    static <S> OpenJob<S> of(Catalogue.Entry<?, S> entry, JobRows.Stored row) {
        return new OpenJob<>(
                row.id(),
                entry,
                Json.read(row.caller(), Caller.class),
                entry.state(row.state()),
                Phase.of(row.phase(), row.stage(), row.cause()),
                row.attempt(),
                false,
                Trail.NONE,
                row.version());
    }

    OpenJob<S> after(Outcome outcome) {
        return at(JobStep.advance(entry.outline(), phase, outcome));
    }

    OpenJob<S> at(Phase next) {
        int tries = next.equals(phase) ? attempt + 1 : 0;
        return new OpenJob<>(
                id, entry, caller, state, next, tries, unsaved, trail.moved(entry.plan(), phase, next), version);
    }

    OpenJob<S> with(S next) {
        return new OpenJob<>(id, entry, caller, next, phase, attempt, unsaved, trail, version);
    }

    OpenJob<S> answered() {
        return new OpenJob<>(id, entry, caller, state, phase, attempt, true, trail, version);
    }

    OpenJob<S> inserted() {
        return new OpenJob<>(id, entry, caller, state, phase, attempt, unsaved, Trail.NONE, version);
    }

    OpenJob<S> saved() {
        return new OpenJob<>(id, entry, caller, state, phase, attempt, false, Trail.NONE, version + 1);
    }

    /** What people call it. */
    String title() {
        return Texts.title(
                entry.spec().name(), entry.plan().about().apply(state).texts());
    }

    Stage<S> stage() {
        return entry.plan().stage(phase.stageName());
    }

    boolean pastPivot() {
        return phase.runnable()
                && entry.plan().index(phase.stageName()).orElseThrow()
                        >= entry.plan().pivot();
    }

    /** What agents remember the answer under; an undo is other work than what it undoes. */
    String key() {
        return id + "/" + phase.stageName() + (phase instanceof Phase.Back ? "/undo" : "");
    }
}
