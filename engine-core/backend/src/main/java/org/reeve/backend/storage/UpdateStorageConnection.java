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

/** Changes a way to storage, for when a server has moved. Hosts go the new way when they next connect. */
@Dependent
public class UpdateStorageConnection implements Action<UpdateStorageConnection.Order, UpdateStorageConnection.Order> {

    /** @param force whether domains that go this way may be in use */
    public record Order(StorageConnectionId connection, PlaceChange change, boolean force) implements Request {}

    private final StorageConnections connections;

    @Inject
    public UpdateStorageConnection(StorageConnections connections) {
        this.connections = connections;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.redirect", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.exclusive(order.connection())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return connections
                .find(order.connection())
                .map(found -> fits(order, StoragePlace.of(found.target()), store))
                .orElseGet(() ->
                        Verdict.notFound("kernel.not-found", "kind", "storage connection", "id", order.connection()));
    }

    private static Verdict fits(Order order, StoragePlace was, Store store) {
        StoragePlace wanted = order.change().over(was);
        List<String> busy = order.force() ? List.of() : ConnectionUse.busy(order.connection(), store);
        return Verdict.refuseIf(
                        order.change()
                                .type()
                                .filter(other -> other != was.type())
                                .isPresent(),
                        "storage.connection-type-stays",
                        "place",
                        was.spec())
                .and(PlaceRules.check(wanted))
                .and(PlaceRules.free(wanted, Optional.of(order.connection()), store))
                .and(Verdict.refuseIf(
                        !busy.isEmpty(),
                        "storage.connection-busy",
                        "place",
                        was.spec(),
                        "names",
                        String.join(", ", busy)));
    }

    @Override
    public Order begin(Order order, Store store) {
        StorageConnection connection = connections.find(order.connection()).orElseThrow();
        connection.lead(
                order.change().over(StoragePlace.of(connection.target())).stored());
        connections.save(connection);
        store.changed(connection.id());
        return order;
    }
}
