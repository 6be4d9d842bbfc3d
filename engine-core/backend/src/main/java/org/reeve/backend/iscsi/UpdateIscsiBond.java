package org.reeve.backend.iscsi;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
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

/** Changes what an iSCSI bond is called and made of. */
@Dependent
public class UpdateIscsiBond implements Action<UpdateIscsiBond.Order, UpdateIscsiBond.Order> {

    /** What is absent stays as it is; parts that are given replace those there were. */
    public record Order(IscsiBondId bond, DataCenterId dataCenter, BondWishes wishes) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("iscsi-bond.update", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> List.of(Lock.exclusive(order.bond())))
                .failing(EventType.ISCSI_BOND_EDIT_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return BondWishes.find(order.bond(), order.dataCenter(), store)
                .map(found -> order.wishes().check(order.dataCenter(), Optional.of(found.id()), store))
                .orElseGet(() -> BondWishes.unknown(order.bond()));
    }

    @Override
    public Order begin(Order order, Store store) {
        IscsiBondView was =
                BondWishes.find(order.bond(), order.dataCenter(), store).orElseThrow();
        String name = order.wishes().naming().name().orElse(was.name());
        store.sql()
                .run(
                        "update iscsi_bond set name = ?, description = ? where id = ?",
                        name,
                        order.wishes().naming().description().orElse(was.description()),
                        was.id());
        order.wishes().fill(was.id(), store);
        store.changed(was.id());
        store.log(EventType.ISCSI_BOND_EDIT_SUCCESS, BondWishes.facts(name, order.dataCenter(), store));
        return order;
    }
}
