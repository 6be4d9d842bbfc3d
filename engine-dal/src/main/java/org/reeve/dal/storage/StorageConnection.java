package org.reeve.dal.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reeve.model.storage.StorageConnectionId;

/** A way to storage that hosts connect to before they can use a domain on it. */
@Entity
@Table(name = "storage_connection")
public class StorageConnection {

    @Id
    UUID id;

    StorageTarget target;

    @Version
    int version;

    protected StorageConnection() {}

    public StorageConnection(StorageConnectionId id, StorageTarget target) {
        this.id = id.value();
        this.target = target;
    }

    public StorageConnectionId id() {
        return new StorageConnectionId(id);
    }

    public StorageTarget target() {
        return target;
    }

    public int version() {
        return version;
    }

    public void lead(StorageTarget to) {
        this.target = to;
    }
}
