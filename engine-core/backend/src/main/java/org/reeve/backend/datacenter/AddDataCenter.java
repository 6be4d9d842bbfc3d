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
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds a data center with its management network; storage and clusters come later. */
@Dependent
public class AddDataCenter implements Action<AddDataCenter.Order, AddDataCenter.Order> {

    static final int LONGEST_NAME = 40;

    public record Order(Naming naming, boolean local, Optional<String> level, Optional<QuotaMode> quotaMode)
            implements Request {}

    private final DataCenters dataCenters;
    private final NetworkAdditions networks;

    @Inject
    public AddDataCenter(DataCenters dataCenters, NetworkAdditions networks) {
        this.dataCenters = dataCenters;
        this.networks = networks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("datacenter.add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_POOL)
                .locks(order -> order.naming().name().stream()
                        .map(name -> Lock.name("data_center", name))
                        .toList())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Names.checkNew(order.naming(), LONGEST_NAME)
                .and(Levels.check(order.level()))
                .and(nameFree(dataCenters, order.naming(), Optional.empty()));
    }

    static Verdict nameFree(DataCenters dataCenters, Naming naming, Optional<DataCenterId> but) {
        Optional<String> taken = naming.name()
                .flatMap(dataCenters::named)
                .filter(other -> !Optional.of(other.id()).equals(but))
                .map(DataCenter::name);
        return Verdict.refuseIf(taken.isPresent(), "datacenter.name-taken", "name", taken.orElse(""));
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenterId id = new DataCenterId(UUID.randomUUID());
        DataCenter added =
                new DataCenter(id, Names.label(order.naming()), order.level().orElse(Levels.NEWEST), order.local());
        order.quotaMode().ifPresent(added::limitBy);
        dataCenters.add(added);
        dataCenters.add(new DataCenterSeen(id, store.now()));
        networks.addManagement(id, store);
        store.created(id);
        store.added(id);
        store.log(EventType.USER_ADD_STORAGE_POOL, Facts.about(id, added.name()));
        return order;
    }
}
