package org.reeve.backend.kernel;

import org.reeve.backend.api.Request;

/**
 * One thing the engine can be told to do: what may be asked, who may ask, what is locked, and what then happens.
 *
 * <p>Implementations are `@Dependent` beans found at start-up. Everything before the plan happens in one transaction.
 *
 * @param <O> the order
 * @param <S> what the plan works on; a record, stored as JSON between stages
 */
public interface Action<O extends Request, S> {

    Spec<O> spec();

    /** Whether the order can be followed now; locks are held, nothing is written yet. */
    default Verdict check(O order, Store store) {
        return Verdict.ok();
    }

    /** The changes that are visible at once, and the state the plan starts with. */
    S begin(O order, Store store);

    /** What happens after the transaction of {@link #begin}. An empty plan ends there. */
    default Plan<S> plan() {
        return Plan.none();
    }
}
