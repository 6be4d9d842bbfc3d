package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;

/** Changes what a storage domain is called and how it treats its space. */
@Dependent
public class UpdateStorageDomain implements Action<UpdateStorageDomain.Order, UpdateStorageDomain.Order> {

    /** What is absent stays as it is. */
    public record Order(StorageDomainId domain, Naming naming, SpaceWish space) implements Request {}

    private final StorageDomains domains;

    @Inject
    public UpdateStorageDomain(StorageDomains domains) {
        this.domains = domains;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.update", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_DOMAIN_CONFIGURATION, Order::domain)
                .locks(order -> {
                    List<Lock> locks = new ArrayList<>(List.of(Lock.exclusive(order.domain())));
                    order.naming().name().ifPresent(name -> locks.add(Lock.name("storage_domain", name)));
                    return locks;
                })
                .failing(EventType.USER_UPDATE_STORAGE_DOMAIN_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (domains.find(order.domain()).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "storage domain", "id", order.domain());
        }
        Optional<StorageDomain> other = order.naming()
                .name()
                .flatMap(domains::named)
                .filter(found -> !found.id().equals(order.domain()));
        return Names.check(order.naming(), AddStorageDomain.LONGEST_NAME)
                .and(order.space().check())
                .and(Verdict.refuseIf(
                        other.isPresent(),
                        "storage.name-taken",
                        "name",
                        order.naming().name().orElse("")));
    }

    @Override
    public Order begin(Order order, Store store) {
        StorageDomain domain = domains.find(order.domain()).orElseThrow();
        domain.describe(Names.over(domain.label(), order.naming()));
        domain.treatSpace(order.space().over(domain.space()));
        domains.save(domain);
        store.changed(domain.id());
        store.log(EventType.USER_UPDATE_STORAGE_DOMAIN, Facts.about(domain.id(), domain.name()));
        return order;
    }
}
