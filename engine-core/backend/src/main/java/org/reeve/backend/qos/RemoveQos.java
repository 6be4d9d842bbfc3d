package org.reeve.backend.qos;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosType;

/** Removes a quality of service. Profiles and networks that referred to it are no longer limited. */
@Dependent
public class RemoveQos implements Action<RemoveQos.Order, RemoveQos.Order> {

    public record Order(QosId qos, DataCenterId dataCenter, QosType type) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("qos.remove", Order.class)
                .permitOn(order -> QosKeeping.right(order.type()), order -> Target.of(order.dataCenter()))
                .locks(order -> List.of(Lock.exclusive(order.qos())))
                .failing(order -> QosKeeping.event(
                        order.type(), EventType.USER_FAILED_TO_REMOVE_NETWORK_QOS, EventType.USER_FAILED_TO_REMOVE_QOS))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return QosKeeping.find(order.qos(), order.dataCenter(), order.type(), store)
                .map(found -> Verdict.ok())
                .orElseGet(() -> QosKeeping.unknown(order.qos()));
    }

    @Override
    public Order begin(Order order, Store store) {
        QosView removed = QosRows.find(order.qos(), store.sql()).orElseThrow();
        store.sql().run("delete from qos where id = ?", removed.id());
        store.removed(removed.id());
        store.log(
                QosKeeping.event(removed.type(), EventType.USER_REMOVED_NETWORK_QOS, EventType.USER_REMOVED_QOS),
                QosKeeping.facts(removed, store));
        return order;
    }
}
