package org.reeve.dal.host;

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
import org.reeve.model.host.HostId;

/** The hosts. */
@Repository
public interface Hosts {

    String ROW =
            """
            select h, s, w, c.label.name, d.id, d.label.name, x.spmHostId,
                (select count(v) from VmSeen v where v.hostId = h.id)
            from Host h
            join HostSeen s on s.hostId = h.id
            join HostWanted w on w.hostId = h.id
            join Cluster c on c.id = h.clusterId
            left join DataCenter d on d.id = c.dataCenterId
            left join DataCenterSeen x on x.dataCenterId = d.id
            """;

    @Insert
    void add(Host host);

    @Insert
    void add(HostWanted hostWanted);

    @Insert
    void add(HostSeen hostSeen);

    @Insert
    void add(HostLockspace hostLockspace);

    @Insert
    void add(FenceAgent fenceAgent);

    @Update
    void save(Host host);

    @Update
    void save(HostWanted hostWanted);

    @Update
    void save(HostSeen hostSeen);

    @Update
    void save(FenceAgent fenceAgent);

    @Delete
    void remove(Host host);

    @Delete
    void remove(FenceAgent fenceAgent);

    default Optional<Host> find(HostId host) {
        return find(host.value());
    }

    @Find
    Optional<Host> find(UUID id);

    default Optional<HostSeen> seen(HostId host) {
        return seen(host.value());
    }

    @Find
    Optional<HostSeen> seen(UUID hostId);

    default Optional<HostWanted> wanted(HostId host) {
        return wanted(host.value());
    }

    @Find
    Optional<HostWanted> wanted(UUID hostId);

    default Optional<HostLockspace> lockspace(HostId host) {
        return lockspace(host.value());
    }

    @Find
    Optional<HostLockspace> lockspace(UUID hostId);

    @Find
    Optional<FenceAgent> fenceAgent(UUID id);

    @Query("select h from Host h where h.label.name = :name")
    Optional<Host> named(String name);

    @Query("select h from Host h where h.uniqueId = :uniqueId")
    Optional<Host> announcedAs(String uniqueId);

    @Query("select count(s) from HostSeen s where s.status = org.reeve.model.host.HostStatus.PENDING_APPROVAL")
    long pending();

    @Query("select h from Host h order by h.label.name")
    List<Host> all();

    @Query("select h from Host h where h.clusterId = :cluster order by h.label.name")
    List<Host> in(UUID cluster);

    @Query("select s from HostSeen s join Host h on h.id = s.hostId where h.clusterId = :cluster")
    List<HostSeen> seenIn(UUID cluster);

    @Query("select a from FenceAgent a where a.hostId = :host order by a.ordinal")
    List<FenceAgent> fenceAgents(UUID host);

    /** The lowest number not yet taken in the lock spaces of a data center; none when all 250 are. */
    @SQL(
            """
            select min(n) from generate_series(1, 250) n
            where not exists (select from host_lockspace l where l.data_center_id = :dataCenter and l.number = n)
            """)
    Optional<Integer> freeLockspaceNumber(UUID dataCenter);

    @Query("delete from HostLockspace l where l.hostId = :host")
    void leaveLockspace(UUID host);

    @Query(ROW + "order by h.label.name")
    List<HostRow> rows();

    @Query(ROW + "where h.clusterId = :cluster order by h.label.name")
    List<HostRow> rowsIn(UUID cluster);

    @Query(ROW + "where h.id = :id")
    Optional<HostRow> row(UUID id);
}
