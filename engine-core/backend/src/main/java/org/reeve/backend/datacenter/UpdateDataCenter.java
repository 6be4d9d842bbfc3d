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
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Changes what a data center is called and how it works. */
@Dependent
public class UpdateDataCenter implements Action<UpdateDataCenter.Order, UpdateDataCenter.Order> {

    /** What is absent stays as it is. */
    public record Order(
            DataCenterId dataCenter,
            Naming naming,
            Optional<Boolean> local,
            Optional<String> level,
            Optional<QuotaMode> quotaMode)
            implements Request {}

    private final DataCenters dataCenters;

    @Inject
    public UpdateDataCenter(DataCenters dataCenters) {
        this.dataCenters = dataCenters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("datacenter.update", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> Stream.concat(
                                Stream.of(Lock.exclusive(order.dataCenter())),
                                order.naming().name().stream().map(name -> Lock.name("data_center", name)))
                        .toList())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return dataCenters
                .find(order.dataCenter())
                .map(found -> Names.check(order.naming(), AddDataCenter.LONGEST_NAME)
                        .and(Levels.check(order.level()))
                        .and(AddDataCenter.nameFree(dataCenters, order.naming(), Optional.of(found.id())))
                        .and(keepsStorage(order, found, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter()));
    }

    /** Shared storage cannot become local, nor the other way round. */
    private static Verdict keepsStorage(Order order, DataCenter found, Store store) {
        boolean changes = order.local().filter(local -> local != found.local()).isPresent();
        return Verdict.refuseIf(
                changes
                        && store.sql()
                                .first(
                                        "select 1 from storage_domain_pool where data_center_id = ?",
                                        row -> true,
                                        found.id())
                                .isPresent(),
                "datacenter.keeps-storage",
                "name",
                found.name());
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenter changed = dataCenters.find(order.dataCenter()).orElseThrow();
        changed.describe(Names.over(changed.label(), order.naming()));
        order.local().ifPresent(changed::storeLocally);
        order.level().ifPresent(changed::raiseTo);
        order.quotaMode().ifPresent(changed::limitBy);
        dataCenters.save(changed);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATE_STORAGE_POOL, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
