package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.cluster.ClusterId;

/** Takes a machine, a host or a label out of an affinity group, or a label off a machine or host. */
@Dependent
public class LeaveAffinity implements Action<LeaveAffinity.Order, LeaveAffinity.Order> {

    /** @param cluster of the group; absent for labels, which belong to no cluster */
    public record Order(Membership in, Optional<ClusterId> cluster, UUID owner, UUID member) implements Request {

        MemberChange.Pair pair() {
            return new MemberChange.Pair(in, cluster, owner, member);
        }
    }

    private final MemberChange change;

    @Inject
    public LeaveAffinity(MemberChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity.leave", Order.class)
                .permitOn(order -> order.pair().right(), order -> order.pair().target())
                .locks(order -> order.pair().locks())
                .failing(order -> order.pair().failed())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict open = MemberChange.open(order.pair(), store);
        boolean there = new Members(order.in(), store.sql()).contains(order.owner(), order.member());
        return open.granted() && !there
                ? Verdict.notFound("kernel.not-found", "kind", order.in().memberWord() + " there", "id", order.member())
                : open;
    }

    @Override
    public Order begin(Order order, Store store) {
        var members = new Members(order.in(), store.sql());
        change.make(order.pair(), () -> members.remove(order.owner(), order.member()), store);
        return order;
    }
}
