package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.storage.StorageConnection;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;

/** Gives a storage domain its way to the storage, when it has none. */
@Dependent
public class AttachConnection implements Action<AttachConnection.Order, AttachConnection.Order> {

    public record Order(StorageDomainId domain, StorageConnectionId connection) implements Request {}

    private final StorageDomains domains;
    private final StorageConnections connections;

    @Inject
    public AttachConnection(StorageDomains domains, StorageConnections connections) {
        this.domains = domains;
        this.connections = connections;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.connect-domain", Order.class)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::domain)
                .locks(order -> List.of(Lock.exclusive(order.domain()), Lock.exclusive(order.connection())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<StorageDomain> found = domains.find(order.domain());
        Optional<StorageConnection> connection = connections.find(order.connection());
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "storage domain", "id", order.domain());
        }
        if (connection.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "storage connection", "id", order.connection());
        }
        StorageDomain domain = found.get();
        return ConnectionUse.resting(domains, domain)
                .and(Verdict.refuseIf(
                        domain.storageType() != connection.get().target().type(),
                        "storage.connection-type-differs",
                        "name",
                        domain.name()))
                .and(Verdict.refuseIf(domain.connection().isPresent(), "storage.has-connection", "name", domain.name()))
                .and(Verdict.refuseIf(
                        !ConnectionUse.users(order.connection(), store).isEmpty(),
                        "storage.connection-in-use",
                        "place",
                        StoragePlace.of(connection.get().target()).spec(),
                        "name",
                        String.join(", ", ConnectionUse.users(order.connection(), store))));
    }

    @Override
    public Order begin(Order order, Store store) {
        StorageDomain domain = domains.find(order.domain()).orElseThrow();
        domain.reachBy(order.connection());
        domains.save(domain);
        store.changed(domain.id());
        store.changed(order.connection());
        return order;
    }
}
