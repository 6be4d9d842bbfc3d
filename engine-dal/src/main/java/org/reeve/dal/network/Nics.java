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
import org.reeve.model.vm.NicId;

/** The network cards of machines and templates. */
@Repository
public interface Nics {

    String ROW =
            """
            select i, p.name, n.id, n.label.name, n.vdsmName
            from Nic i
            left join VnicProfile p on p.id = i.vnicProfileId
            left join Network n on n.id = p.networkId
            """;

    @Insert
    void add(Nic nic);

    @Update
    void save(Nic nic);

    @Delete
    void remove(Nic nic);

    default Optional<Nic> find(NicId nic) {
        return find(nic.value());
    }

    @Find
    Optional<Nic> find(UUID id);

    @Query("select i from Nic i where i.vmId = :vm and i.name = :name")
    Optional<Nic> named(UUID vm, String name);

    @Query(ROW + "where i.vmId = :vm order by i.name")
    List<NicRow> ofVm(UUID vm);

    @Query(ROW + "where i.templateId = :template order by i.name")
    List<NicRow> ofTemplate(UUID template);

    @Query(ROW + "where i.id = :id")
    Optional<NicRow> row(UUID id);
}
