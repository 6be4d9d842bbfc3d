package org.reeve.backend.qos;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Adds a quality of service to a data center: limits that profiles and networks can refer to. */
@Dependent
public class AddQos implements Action<AddQos.Order, AddQos.Order> {

    public record Order(DataCenterId dataCenter, QosType type, Naming naming, Map<QosLimit, Integer> limits)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("qos.add", Order.class)
                .permitOn(order -> QosKeeping.right(order.type()), order -> Target.of(order.dataCenter()))
                .locks(order -> List.of(
                        Lock.shared(order.dataCenter()),
                        Lock.name(
                                "qos",
                                order.dataCenter() + " " + order.naming().name().orElse(""))))
                .failing(order -> QosKeeping.event(
                        order.type(), EventType.USER_FAILED_TO_ADD_NETWORK_QOS, EventType.USER_FAILED_TO_ADD_QOS))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean known = store.sql()
                .first("select 1 from data_center where id = ?", row -> true, order.dataCenter())
                .isPresent();
        if (!known) {
            return Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
        }
        return Names.checkNew(order.naming(), QosRules.LONGEST_NAME)
                .and(QosRules.check(order.type(), QosRules.over(Map.of(), order.limits())))
                .and(QosKeeping.nameFree(order.dataCenter(), order.type(), order.naming(), Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        QosView added = new QosView(
                new QosId(UUID.randomUUID()),
                order.dataCenter(),
                order.type(),
                order.naming().name().orElseThrow(),
                order.naming().description().orElse(""),
                QosRules.over(Map.of(), order.limits()));
        QosRows.add(added, store.sql());
        store.created(added.id());
        store.added(added.id());
        store.log(
                QosKeeping.event(added.type(), EventType.USER_ADDED_NETWORK_QOS, EventType.USER_ADDED_QOS),
                QosKeeping.facts(added, store));
        return order;
    }
}
