package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.network.NetworkAdditions;
import org.reeve.backend.quota.Quotas;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds a data center with its management network; storage and clusters come later. */
@Dependent
public class AddDataCenter implements Action<AddDataCenter.Order, AddDataCenter.Order> {

    public record Order(Naming naming, DataCenterWishes wishes) implements Request {}

    private final DataCenters dataCenters;
    private final NetworkAdditions networks;
    private final DataCenterRules rules;
    private final Quotas quotas;

    @Inject
    public AddDataCenter(DataCenters dataCenters, NetworkAdditions networks, DataCenterRules rules, Quotas quotas) {
        this.dataCenters = dataCenters;
        this.networks = networks;
        this.rules = rules;
        this.quotas = quotas;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("datacenter.add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_POOL)
                .locks(order -> order.naming().name().stream()
                        .map(name -> Lock.name("data_center", name))
                        .toList())
                .failing(EventType.USER_ADD_STORAGE_POOL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Verdict.invalidIf(order.naming().name().isEmpty(), "kernel.name-missing")
                .and(rules.check(order.naming(), order.wishes(), Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenterId id = new DataCenterId(UUID.randomUUID());
        DataCenter added = new DataCenter(id, Names.label(order.naming()), Levels.NEWEST, false);
        DataCenterRules.apply(order.wishes(), added);
        dataCenters.add(added);
        dataCenters.add(new DataCenterSeen(id, store.now()));
        networks.addManagement(id, store);
        quotas.first(id, store);
        store.created(id);
        store.added(id);
        store.log(EventType.USER_ADD_STORAGE_POOL, Facts.about(id, added.name()));
        return order;
    }
}
