package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** Changes a scheduling policy, whatever of it: tells people, screens and the clusters that use it. */
@Dependent
class PolicyChange {

    private final ClusterWriters writers;

    @Inject
    PolicyChange(ClusterWriters writers) {
        this.writers = writers;
    }

    /** Whether there is such a policy and it may be changed. */
    static Verdict open(SchedulingPolicyId policy, Store store) {
        return new PolicyRows(store.sql())
                .find(policy)
                .map(found -> Verdict.refuseIf(found.locked(), "scheduling.policy-locked", "name", found.name()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "scheduling policy", "id", policy));
    }

    void make(SchedulingPolicyId policy, UnaryOperator<PolicyView> change, Store store) {
        var rows = new PolicyRows(store.sql());
        PolicyView changed = change.apply(rows.find(policy).orElseThrow());
        rows.save(changed);
        writers.rulesChanged(rows.clusters(policy));
        store.changed(policy);
        store.log(EventType.USER_UPDATE_CLUSTER_POLICY, Facts.about(policy, changed.name()));
    }
}
