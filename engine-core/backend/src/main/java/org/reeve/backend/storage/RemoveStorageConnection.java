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
import org.reeve.logic.lock.Lock;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.user.ActionGroup;

/** Forgets a way to storage that no domain needs. */
@Dependent
public class RemoveStorageConnection implements Action<RemoveStorageConnection.Order, RemoveStorageConnection.Order> {

    public record Order(StorageConnectionId connection) implements Request {}

    private final StorageConnections connections;

    @Inject
    public RemoveStorageConnection(StorageConnections connections) {
        this.connections = connections;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.disconnect", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.exclusive(order.connection())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<StorageConnection> found = connections.find(order.connection());
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "storage connection", "id", order.connection());
        }
        List<String> users = ConnectionUse.users(order.connection(), store);
        return Verdict.refuseIf(
                !users.isEmpty(),
                "storage.connection-in-use",
                "place",
                StoragePlace.of(found.get().target()).spec(),
                "name",
                String.join(", ", users));
    }

    @Override
    public Order begin(Order order, Store store) {
        connections.find(order.connection()).ifPresent(connections::remove);
        store.removed(order.connection());
        return order;
    }
}
