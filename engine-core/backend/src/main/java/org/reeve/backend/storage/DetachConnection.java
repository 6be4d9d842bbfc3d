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

/** Takes a storage domain its way to the storage, while nobody uses it. */
@Dependent
public class DetachConnection implements Action<DetachConnection.Order, DetachConnection.Order> {

    public record Order(StorageDomainId domain, StorageConnectionId connection) implements Request {}

    private final StorageDomains domains;
    private final StorageConnections connections;

    @Inject
    public DetachConnection(StorageDomains domains, StorageConnections connections) {
        this.domains = domains;
        this.connections = connections;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.disconnect-domain", Order.class)
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
        if (!found.get().connection().equals(Optional.of(order.connection()))) {
            return Verdict.notFound(
                    "kernel.not-found", "kind", "connection of this storage domain", "id", order.connection());
        }
        return ConnectionUse.resting(domains, found.get());
    }

    @Override
    public Order begin(Order order, Store store) {
        StorageDomain domain = domains.find(order.domain()).orElseThrow();
        domain.reachBy(null);
        domains.save(domain);
        store.changed(domain.id());
        store.changed(order.connection());
        return order;
    }
}
