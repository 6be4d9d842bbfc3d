package org.reeve.backend.profile;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;

/** Removes a profile that nothing uses. The last one of a cluster or storage domain stays, or nothing could be made there any more. */
@Dependent
public class RemoveProfile implements Action<RemoveProfile.Order, RemoveProfile.Order> {

    public record Order(ProfileKind kind, UUID profile) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("profile.remove", Order.class)
                .permitOn(order -> order.kind().rights.remove(), order -> order.kind()
                        .target(order.profile()))
                .locks(order -> List.of(Lock.exclusive(order.kind().id(order.profile()))))
                .failing(order -> order.kind().failures.removed())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        return rows.find(order.profile())
                .map(found -> rows.holdParent(found))
                .map(found -> last(found, rows, order.kind()).and(used(found, rows)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "profile", "id", order.profile()));
    }

    private static Verdict last(ProfileRows.Row found, ProfileRows rows, ProfileKind kind) {
        return Verdict.refuseIf(
                rows.in(found.parent()).size() == 1,
                "profile.last",
                "name",
                found.name(),
                "parent",
                kind.place.parentWord() + " " + rows.parentName(found.parent()).orElse(""));
    }

    private static Verdict used(ProfileRows.Row found, ProfileRows rows) {
        List<String> users = rows.users(found.id());
        return Verdict.refuseIf(
                !users.isEmpty(), "profile.in-use", "name", found.name(), "names", String.join(", ", users));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        ProfileRows.Row removed = rows.find(order.profile()).orElseThrow();
        Rights.takeAll(store, List.of(removed.id()));
        rows.remove(removed.id());
        store.removed(order.kind().id(removed.id()));
        store.log(order.kind().events.removed(), ProfileRules.facts(order.kind(), removed, rows));
        return order;
    }
}
