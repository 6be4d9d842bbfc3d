package org.reeve.dal.datacenter;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;

/** The data centers. */
@Repository
public interface DataCenters {

    String ROW =
            """
            select d, s, h.label.name
            from DataCenter d
            join DataCenterSeen s on s.dataCenterId = d.id
            left join Host h on h.id = s.spmHostId
            """;

    @Insert
    void add(DataCenter dataCenter);

    @Insert
    void add(DataCenterSeen dataCenterSeen);

    @Update
    void save(DataCenter dataCenter);

    @Update
    void save(DataCenterSeen dataCenterSeen);

    @Delete
    void remove(DataCenter dataCenter);

    default Optional<DataCenter> find(DataCenterId dataCenter) {
        return find(dataCenter.value());
    }

    @Find
    Optional<DataCenter> find(UUID id);

    default Optional<DataCenterSeen> seen(DataCenterId dataCenter) {
        return seen(dataCenter.value());
    }

    @Find
    Optional<DataCenterSeen> seen(UUID dataCenterId);

    @Query("select d from DataCenter d where d.label.name = :name")
    Optional<DataCenter> named(String name);

    @Query(ROW + "order by d.label.name")
    List<DataCenterRow> rows();

    @Query(ROW + "where d.id = :id")
    Optional<DataCenterRow> row(UUID id);
}
