package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.storage.StorageConnection;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.logic.lock.Lock;
import org.reeve.model.storage.StorageConnectionId;

/** Finds the connection to a place, or makes one, for what is more than the connection: a disk on a logical unit. */
@Dependent
public class Ways {

    private final StorageConnections connections;

    @Inject
    public Ways(StorageConnections connections) {
        this.connections = connections;
    }

    /** Held by whoever asks, so that two do not make the same connection. */
    public static Lock lock(StoragePlace place) {
        return Lock.name("storage_place", place.spec());
    }

    public Verdict check(StoragePlace place) {
        return PlaceRules.check(place);
    }

    public StorageConnectionId to(StoragePlace place, Store store) {
        return PlaceRules.known(place, store).orElseGet(() -> {
            StorageConnection added = new StorageConnection(new StorageConnectionId(UUID.randomUUID()), place.stored());
            connections.add(added);
            store.added(added.id());
            return added.id();
        });
    }
}
