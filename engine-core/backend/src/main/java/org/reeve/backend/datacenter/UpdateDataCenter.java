package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Changes what a data center is called and how it works. */
@Dependent
public class UpdateDataCenter implements Action<UpdateDataCenter.Order, UpdateDataCenter.Order> {

    /** What is absent stays as it is. */
    public record Order(DataCenterId dataCenter, Naming naming, DataCenterWishes wishes) implements Request {}

    private final DataCenters dataCenters;
    private final DataCenterRules rules;

    @Inject
    public UpdateDataCenter(DataCenters dataCenters, DataCenterRules rules) {
        this.dataCenters = dataCenters;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("datacenter.update", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> Stream.concat(
                                Stream.of(Lock.exclusive(order.dataCenter())),
                                order.naming().name().stream().map(name -> Lock.name("data_center", name)))
                        .toList())
                .failing(EventType.USER_UPDATE_STORAGE_POOL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return dataCenters
                .find(order.dataCenter())
                .map(found -> rules.check(order.naming(), order.wishes(), Optional.of(found), store))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter()));
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenter changed = dataCenters.find(order.dataCenter()).orElseThrow();
        changed.describe(Names.over(changed.label(), order.naming()));
        DataCenterRules.apply(order.wishes(), changed);
        dataCenters.save(changed);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATE_STORAGE_POOL, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
