package org.reeve.dal.setting;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import java.util.List;
import java.util.Optional;

/** What administrators changed. */
@Repository
public interface Settings {

    @Insert
    void add(Setting setting);

    @Delete
    void remove(Setting setting);

    @Query("select s from Setting s order by s.key.name, s.key.clusterLevel")
    List<Setting> all();

    @Query("select s from Setting s where s.key.name = :name and s.key.clusterLevel = :clusterLevel")
    Optional<Setting> find(String name, String clusterLevel);

    @Save
    void set(Setting setting);
}
