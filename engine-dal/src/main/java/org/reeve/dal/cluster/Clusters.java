package org.reeve.dal.cluster;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.cluster.ClusterId;

/** The clusters. */
@Repository
public interface Clusters {

    String ROW =
            """
            select c, d.label.name, p.name,
                (select count(h) from Host h where h.clusterId = c.id), (select count(v) from Vm v where v.clusterId = c.id)
            from Cluster c
            left join DataCenter d on d.id = c.dataCenterId
            join MacPool p on p.id = c.macPoolId
            """;

    @Insert
    void add(Cluster cluster);

    @Insert
    void add(ClusterSeen clusterSeen);

    @Update
    void save(Cluster cluster);

    @Update
    void save(ClusterSeen clusterSeen);

    @Delete
    void remove(Cluster cluster);

    default Optional<Cluster> find(ClusterId cluster) {
        return find(cluster.value());
    }

    @Find
    Optional<Cluster> find(UUID id);

    default Optional<ClusterSeen> seen(ClusterId cluster) {
        return seen(cluster.value());
    }

    @Find
    Optional<ClusterSeen> seen(UUID clusterId);

    @Query("select c from Cluster c where c.label.name = :name")
    Optional<Cluster> named(String name);

    @Query("select c from Cluster c order by c.label.name")
    List<Cluster> all();

    @Query(ROW + "order by c.label.name")
    List<ClusterRow> rows();

    @Query(ROW + "where c.dataCenterId = :dataCenter order by c.label.name")
    List<ClusterRow> rowsIn(UUID dataCenter);

    @Query(ROW + "where c.id = :id")
    Optional<ClusterRow> row(UUID id);
}
