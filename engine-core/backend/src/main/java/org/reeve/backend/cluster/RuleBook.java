package org.reeve.backend.cluster;

import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.model.cluster.ClusterId;

/** Knows by which rules a cluster decides where machines go: its scheduling policy and its affinity groups, as configured now. */
public interface RuleBook {

    /** Called within a transaction. */
    SchedulingRules of(ClusterId cluster);
}
