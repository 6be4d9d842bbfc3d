package org.reeve.backend.iscsi;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
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

/** Adds an iSCSI bond to a data center. Hosts use it once they connect to its targets anew. */
@Dependent
public class AddIscsiBond implements Action<AddIscsiBond.Order, AddIscsiBond.Order> {

    public record Order(DataCenterId dataCenter, BondWishes wishes) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("iscsi-bond.add", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> List.of(
                        Lock.shared(order.dataCenter()),
                        Lock.name("iscsi_bond", order.dataCenter().toString())))
                .failing(EventType.ISCSI_BOND_ADD_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean known = store.sql()
                .first("select 1 from data_center where id = ?", row -> true, order.dataCenter())
                .isPresent();
        return known
                ? Verdict.invalidIf(order.wishes().naming().name().isEmpty(), "kernel.name-missing")
                        .and(order.wishes().check(order.dataCenter(), Optional.empty(), store))
                : Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
    }

    @Override
    public Order begin(Order order, Store store) {
        IscsiBondId id = new IscsiBondId(UUID.randomUUID());
        String name = order.wishes().naming().name().orElseThrow();
        store.sql()
                .run(
                        "insert into iscsi_bond (id, data_center_id, name, description) values (?, ?, ?, ?)",
                        id,
                        order.dataCenter(),
                        name,
                        order.wishes().naming().description().orElse(""));
        order.wishes().fill(id, store);
        store.created(id);
        store.added(id);
        store.log(EventType.ISCSI_BOND_ADD_SUCCESS, BondWishes.facts(name, order.dataCenter(), store));
        return order;
    }
}
