package org.reeve.backend.iscsi;

import jakarta.enterprise.context.Dependent;
import java.util.List;
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

/** Removes an iSCSI bond; its networks and targets stay. */
@Dependent
public class RemoveIscsiBond implements Action<RemoveIscsiBond.Order, RemoveIscsiBond.Order> {

    public record Order(IscsiBondId bond, DataCenterId dataCenter) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("iscsi-bond.remove", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> List.of(Lock.exclusive(order.bond())))
                .failing(EventType.ISCSI_BOND_REMOVE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return BondWishes.find(order.bond(), order.dataCenter(), store)
                .map(found -> Verdict.ok())
                .orElseGet(() -> BondWishes.unknown(order.bond()));
    }

    @Override
    public Order begin(Order order, Store store) {
        IscsiBondView removed =
                BondWishes.find(order.bond(), order.dataCenter(), store).orElseThrow();
        store.sql().run("delete from iscsi_bond where id = ?", removed.id());
        store.removed(removed.id());
        store.log(EventType.ISCSI_BOND_REMOVE_SUCCESS, BondWishes.facts(removed.name(), order.dataCenter(), store));
        return order;
    }
}
