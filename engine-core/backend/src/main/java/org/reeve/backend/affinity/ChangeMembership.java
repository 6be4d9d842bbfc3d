package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.cluster.ClusterId;

/** Puts a machine, a host or a label into an affinity group, or a label on a machine or host; or takes it out or off again. */
@Dependent
public class ChangeMembership implements Action<ChangeMembership.Order, ChangeMembership.Order> {

    /** Which of the two. */
    public enum Way {
        JOIN,
        LEAVE
    }

    /** @param cluster of the group; absent for labels, which belong to no cluster */
    public record Order(Way way, Membership in, Optional<ClusterId> cluster, UUID owner, UUID member)
            implements Request {

        MemberChange.Pair pair() {
            return new MemberChange.Pair(in, cluster, owner, member);
        }
    }

    private final MemberChange change;

    @Inject
    public ChangeMembership(MemberChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity.change", Order.class)
                .permitOn(order -> order.pair().right(), order -> order.pair().target())
                .locks(order -> order.pair().locks())
                .failing(order -> order.pair().failed())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict open = MemberChange.open(order.pair(), store);
        var members = new Members(order.in(), store.sql());
        return open.granted()
                ? switch (order.way()) {
                    case JOIN -> joins(order, members);
                    case LEAVE -> leaves(order, members);
                }
                : open;
    }

    private static Verdict joins(Order order, Members members) {
        return members.check(List.of(order.member()), order.cluster().map(ClusterId::value))
                .and(Verdict.refuseIf(
                        members.contains(order.owner(), order.member()),
                        "affinity.member-there",
                        "kind",
                        order.in().memberWord(),
                        "name",
                        members.name(order.member()).orElse("")));
    }

    private static Verdict leaves(Order order, Members members) {
        return members.contains(order.owner(), order.member())
                ? Verdict.ok()
                : Verdict.notFound(
                        "kernel.not-found", "kind", order.in().memberWord() + " there", "id", order.member());
    }

    @Override
    public Order begin(Order order, Store store) {
        var members = new Members(order.in(), store.sql());
        change.make(
                order.pair(),
                () -> {
                    switch (order.way()) {
                        case JOIN -> members.add(order.owner(), List.of(order.member()));
                        case LEAVE -> members.remove(order.owner(), order.member());
                    }
                },
                store);
        return order;
    }
}
