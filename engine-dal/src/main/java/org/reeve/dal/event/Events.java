package org.reeve.dal.event;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened. */
@Repository
public interface Events {

    @Insert
    void add(Event event);

    @Update
    void save(Event event);

    @Query("select e from Event e where e.id = :id")
    Optional<Event> find(long id);

    @Query("select e from Event e where e.deleted = false and e.id > :after order by e.id desc")
    List<Event> newest(long after, Limit limit);

    @Query("select e from Event e where e.deleted = false and e.vmId = :vm order by e.id desc")
    List<Event> ofVm(UUID vm, Limit limit);

    @Query("select e from Event e where e.deleted = false and e.hostId = :host order by e.id desc")
    List<Event> ofHost(UUID host, Limit limit);

    @Query("delete from Event e where e.at < :before")
    int removeBefore(Instant before);
}
