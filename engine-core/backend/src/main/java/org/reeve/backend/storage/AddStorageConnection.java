package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Notes a way to storage, for domains to come. Hosts use it when there is a domain. */
@Dependent
public class AddStorageConnection implements Action<AddStorageConnection.Order, AddStorageConnection.Order> {

    public record Order(StoragePlace place) implements Request {}

    private final StorageConnections connections;

    @Inject
    public AddStorageConnection(StorageConnections connections) {
        this.connections = connections;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.connect", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.name("storage_place", order.place().spec())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return PlaceRules.check(order.place()).and(PlaceRules.free(order.place(), Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        StorageConnectionId id = new StorageConnectionId(UUID.randomUUID());
        connections.add(new StorageConnection(id, order.place().stored()));
        store.created(id);
        store.added(id);
        return order;
    }
}
