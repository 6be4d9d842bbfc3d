package org.reeve.backend.qos;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosLimit;
import org.reeve.model.qos.QosType;

/** Changes the limits of a quality of service. */
@Dependent
public class UpdateQos implements Action<UpdateQos.Order, UpdateQos.Order> {

    /** What is absent stays as it is; a limit of -1 is lifted. */
    public record Order(QosId qos, DataCenterId dataCenter, QosType type, Naming naming, Map<QosLimit, Integer> limits)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("qos.update", Order.class)
                .permitOn(order -> QosKeeping.right(order.type()), order -> Target.of(order.dataCenter()))
                .locks(order -> List.of(Lock.exclusive(order.qos())))
                .failing(order -> QosKeeping.event(
                        order.type(), EventType.USER_FAILED_TO_UPDATE_NETWORK_QOS, EventType.USER_FAILED_TO_UPDATE_QOS))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return QosKeeping.find(order.qos(), order.dataCenter(), order.type(), store)
                .map(found -> Names.check(order.naming(), QosRules.LONGEST_NAME)
                        .and(QosRules.check(found.type(), QosRules.over(found.limits(), order.limits())))
                        .and(QosKeeping.nameFree(
                                found.dataCenter(), found.type(), order.naming(), Optional.of(found.id()), store)))
                .orElseGet(() -> QosKeeping.unknown(order.qos()));
    }

    @Override
    public Order begin(Order order, Store store) {
        QosView was = QosRows.find(order.qos(), store.sql()).orElseThrow();
        QosView changed = new QosView(
                was.id(),
                was.dataCenter(),
                was.type(),
                order.naming().name().orElse(was.name()),
                order.naming().description().orElse(was.description()),
                QosRules.over(was.limits(), order.limits()));
        QosRows.save(changed, store.sql());
        store.changed(changed.id());
        store.log(
                QosKeeping.event(changed.type(), EventType.USER_UPDATED_NETWORK_QOS, EventType.USER_UPDATED_QOS),
                QosKeeping.facts(changed, store));
        return order;
    }
}
