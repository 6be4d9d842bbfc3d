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
import org.reeve.model.network.VnicProfileId;

/** The ways for NICs into networks. */
@Repository
public interface VnicProfiles {

    String ROW =
            """
            select p, n.label.name, d.id, d.label.name
            from VnicProfile p
            join Network n on n.id = p.networkId
            join DataCenter d on d.id = n.dataCenterId
            """;

    @Insert
    void add(VnicProfile vnicProfile);

    @Update
    void save(VnicProfile vnicProfile);

    @Delete
    void remove(VnicProfile vnicProfile);

    default Optional<VnicProfile> find(VnicProfileId profile) {
        return find(profile.value());
    }

    @Find
    Optional<VnicProfile> find(UUID id);

    @Query("select p from VnicProfile p where p.networkId = :network and p.name = :name")
    Optional<VnicProfile> named(UUID network, String name);

    @Query(ROW + "order by p.name, n.label.name")
    List<VnicProfileRow> rows();

    @Query(ROW + "where p.networkId = :network order by p.name")
    List<VnicProfileRow> rowsOf(UUID network);

    @Query(ROW + "where p.id = :id")
    Optional<VnicProfileRow> row(UUID id);
}
