package org.reeve.logic.cluster;

/** The rules that keep a machine from running twice. A simulation withholds each in turn and must then see it go wrong. */
public enum Rule {
    /** A silent host is fenced before its machines start elsewhere. */
    FENCE_FIRST,
    /** Late and repeated reports are dropped, so that a dead host does not look alive. */
    NUMBERED_REPORTS,
    /** An agent refuses orders at or below the last it processed, and orders meant for an earlier boot. Kept by the agent. */
    NUMBERED_ORDERS,
    /** A machine is gone only when the report that says so had processed the order that started it. */
    GONE_AFTER_ORDER,
    /** A fence result counts only for the attempt that is current. */
    CURRENT_FENCE,
    /** Intents are repeated until their effect is seen. */
    LEVEL_TRIGGERED
}
