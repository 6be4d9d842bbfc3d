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
import org.reeve.model.storage.StorageDomainId;

/** The storage domains, and their use in data centers. */
@Repository
public interface StorageDomains {

    String ROW =
            """
            select s, e, c, p, d.label.name
            from StorageDomain s
            join StorageDomainSeen e on e.storageDomainId = s.id
            left join StorageConnection c on c.id = s.connectionId
            left join StorageDomainPool p on p.storageDomainId = s.id
            left join DataCenter d on d.id = p.dataCenterId
            """;

    @Insert
    void add(StorageDomain storageDomain);

    @Insert
    void add(StorageDomainSeen storageDomainSeen);

    @Insert
    void add(StorageDomainPool storageDomainPool);

    @Update
    void save(StorageDomain storageDomain);

    @Update
    void save(StorageDomainSeen storageDomainSeen);

    @Update
    void save(StorageDomainPool storageDomainPool);

    @Delete
    void remove(StorageDomain storageDomain);

    @Delete
    void remove(StorageDomainPool storageDomainPool);

    default Optional<StorageDomain> find(StorageDomainId storageDomain) {
        return find(storageDomain.value());
    }

    @Find
    Optional<StorageDomain> find(UUID id);

    default Optional<StorageDomainSeen> seen(StorageDomainId storageDomain) {
        return seen(storageDomain.value());
    }

    @Find
    Optional<StorageDomainSeen> seen(UUID storageDomainId);

    @Query("select s from StorageDomain s where s.label.name = :name")
    Optional<StorageDomain> named(String name);

    @Query(
            "select p from StorageDomainPool p where p.storageDomainId = :storageDomain and p.dataCenterId = :dataCenter")
    Optional<StorageDomainPool> pool(UUID storageDomain, UUID dataCenter);

    @Query("select p from StorageDomainPool p where p.storageDomainId = :storageDomain")
    List<StorageDomainPool> poolsOf(UUID storageDomain);

    @Query("select p from StorageDomainPool p where p.dataCenterId = :dataCenter order by p.master desc, p.id")
    List<StorageDomainPool> poolsIn(UUID dataCenter);

    @Query("select p from StorageDomainPool p where p.dataCenterId = :dataCenter and p.master = true")
    Optional<StorageDomainPool> masterOf(UUID dataCenter);

    @Query(ROW + "order by s.label.name")
    List<StorageDomainRow> rows();

    @Query(ROW + "where p.dataCenterId = :dataCenter order by s.label.name")
    List<StorageDomainRow> rowsIn(UUID dataCenter);

    @Query(ROW + "where s.id = :id")
    List<StorageDomainRow> rowsOf(UUID id);
}
