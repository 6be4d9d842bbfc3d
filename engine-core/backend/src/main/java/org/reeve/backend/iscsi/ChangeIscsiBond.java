package org.reeve.backend.iscsi;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.model.user.ActionGroup;

/** Puts a network or a target into an iSCSI bond, or takes it out. */
@Dependent
public class ChangeIscsiBond implements Action<ChangeIscsiBond.Order, ChangeIscsiBond.Order> {

    /** @param in whether it comes or goes */
    public record Order(IscsiBondId bond, DataCenterId dataCenter, BondPart kind, UUID part, boolean in)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("iscsi-bond.change", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> List.of(Lock.exclusive(order.bond())))
                .failing(EventType.ISCSI_BOND_EDIT_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (BondWishes.find(order.bond(), order.dataCenter(), store).isEmpty()) {
            return BondWishes.unknown(order.bond());
        }
        boolean there = order.kind().has(order.bond(), order.part(), store.sql());
        if (!order.in()) {
            return there
                    ? Verdict.ok()
                    : Verdict.notFound("kernel.not-found", "kind", "part of the iSCSI bond", "id", order.part());
        }
        return order.kind()
                .check(List.of(order.part()), order.dataCenter(), store.sql())
                .and(Verdict.refuseIf(there, "storage.bond-has-part"));
    }

    @Override
    public Order begin(Order order, Store store) {
        if (order.in()) {
            order.kind().add(order.bond(), List.of(order.part()), store.sql());
        } else {
            order.kind().remove(order.bond(), order.part(), store.sql());
        }
        IscsiBondView bond =
                BondWishes.find(order.bond(), order.dataCenter(), store).orElseThrow();
        store.changed(bond.id());
        store.log(EventType.ISCSI_BOND_EDIT_SUCCESS, BondWishes.facts(bond.name(), order.dataCenter(), store));
        return order;
    }
}
