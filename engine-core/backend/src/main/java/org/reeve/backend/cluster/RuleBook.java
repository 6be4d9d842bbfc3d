package org.reeve.backend.cluster;

import java.util.Map;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** Knows by which rules a cluster decides where machines go: its scheduling policy and its affinity groups, as configured now. */
public interface RuleBook {

    /** Called within a transaction. */
    SchedulingRules of(ClusterId cluster);

    /** Whether there is such a policy, and a cluster may set these of its properties otherwise. */
    Verdict check(SchedulingPolicyId policy, Map<String, String> properties);
}
