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
import org.hibernate.annotations.processing.SQL;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.vm.NicId;

/** The MAC pools and the addresses taken from them. */
@Repository
public interface MacPools {

    @Insert
    void add(MacPool macPool);

    @Insert
    void add(MacPoolRange macPoolRange);

    @Insert
    void add(MacUse macUse);

    @Update
    void save(MacPool macPool);

    @Delete
    void remove(MacPool macPool);

    @Delete
    void remove(MacPoolRange macPoolRange);

    @Delete
    void remove(MacUse macUse);

    default Optional<MacPool> find(MacPoolId pool) {
        return find(pool.value());
    }

    @Find
    Optional<MacPool> find(UUID id);

    default Optional<MacUse> use(NicId nic) {
        return use(nic.value());
    }

    @Find
    Optional<MacUse> use(UUID nicId);

    @Query("select p from MacPool p order by p.name")
    List<MacPool> all();

    @Query("select p from MacPool p where p.name = :name")
    Optional<MacPool> named(String name);

    @Query("select p from MacPool p where p.defaultPool = true")
    MacPool theDefault();

    @Query("select r from MacPoolRange r where r.key.macPoolId = :pool order by r.key.firstMac")
    List<MacPoolRange> ranges(UUID pool);

    @Query("select u.mac from MacUse u where u.macPoolId = :pool")
    List<String> taken(UUID pool);

    /** Makes others who want an address of the pool wait until this transaction ends. */
    @SQL("select * from mac_pool where id = :id for update")
    Optional<MacPool> lock(UUID id);
}
