package org.reeve.dal.storage;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.storage.StorageConnectionId;

/** The ways to storage. */
@Repository
public interface StorageConnections {

    @Insert
    void add(StorageConnection storageConnection);

    @Update
    void save(StorageConnection storageConnection);

    @Delete
    void remove(StorageConnection storageConnection);

    default Optional<StorageConnection> find(StorageConnectionId connection) {
        return find(connection.value());
    }

    @Find
    Optional<StorageConnection> find(UUID id);

    @Query("select c from StorageConnection c order by c.target.address, c.target.path")
    List<StorageConnection> all();

    @Query(
            "select c from StorageConnection c where c.target.type = org.reeve.model.storage.StorageType.LOCALFS and c.target.path = :path")
    List<StorageConnection> local(String path);

    @Query("select c from StorageConnection c where c.target.address = :address and c.target.path = :path")
    List<StorageConnection> at(String address, String path);
}
