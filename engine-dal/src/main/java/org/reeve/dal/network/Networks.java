package org.reeve.dal.network;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.network.NetworkId;

/** The networks, and their use in clusters. */
@Repository
public interface Networks {

    String ROW =
            """
            select n, d.label.name
            from Network n
            join DataCenter d on d.id = n.dataCenterId
            """;

    @Insert
    void add(Network network);

    @Insert
    void add(ClusterNetwork clusterNetwork);

    @Update
    void save(Network network);

    @Update
    void save(ClusterNetwork clusterNetwork);

    @Delete
    void remove(Network network);

    @Delete
    void remove(ClusterNetwork clusterNetwork);

    default Optional<Network> find(NetworkId network) {
        return find(network.value());
    }

    @Find
    Optional<Network> find(UUID id);

    @Query("select n from Network n where n.dataCenterId = :dataCenter and n.label.name = :name")
    Optional<Network> named(UUID dataCenter, String name);

    @Query("select u from ClusterNetwork u where u.key.clusterId = :cluster and u.key.networkId = :network")
    Optional<ClusterNetwork> use(UUID cluster, UUID network);

    @Query(
            "select u, n from ClusterNetwork u join Network n on n.id = u.key.networkId where u.key.clusterId = :cluster order by n.label.name")
    List<ClusterNetworkRow> inCluster(UUID cluster);

    @Query(
            "select n from Network n join ClusterNetwork u on u.key.networkId = n.id where u.key.clusterId = :cluster and u.usage.management = true")
    Optional<Network> management(UUID cluster);

    @Query(ROW + "order by n.label.name, d.label.name")
    List<NetworkRow> rows();

    @Query(ROW + "where n.dataCenterId = :dataCenter order by n.label.name")
    List<NetworkRow> rowsIn(UUID dataCenter);

    @Query(ROW + "where n.id = :id")
    Optional<NetworkRow> row(UUID id);
}
