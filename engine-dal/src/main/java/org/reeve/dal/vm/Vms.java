package org.reeve.dal.vm;

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
import org.reeve.model.vm.VmId;

/** The virtual machines. */
@Repository
public interface Vms {

    String ROW =
            """
            select v, s, w, c.label.name, d.label.name, t.label.name, h.label.name, g.label.name
            from Vm v
            join VmSeen s on s.vmId = v.id
            join VmWanted w on w.vmId = v.id
            join Cluster c on c.id = v.clusterId
            join DataCenter d on d.id = v.dataCenterId
            join Template t on t.id = v.templateId
            left join Host h on h.id = s.hostId
            left join Host g on g.id = s.targetHostId
            """;

    @Insert
    void add(Vm vm);

    @Insert
    void add(VmSeen seen);

    @Insert
    void add(VmWanted wanted);

    @Update
    void save(Vm vm);

    @Update
    void save(VmSeen seen);

    @Update
    void save(VmWanted wanted);

    /** Takes what belongs to it along: NICs, attachments, devices; not its disks. */
    @Delete
    void remove(Vm vm);

    @Find
    Optional<Vm> find(UUID id);

    @Find
    Optional<VmSeen> seen(UUID vmId);

    @Find
    Optional<VmWanted> wanted(UUID vmId);

    default Optional<Vm> find(VmId vm) {
        return find(vm.value());
    }

    default Optional<VmSeen> seen(VmId vm) {
        return seen(vm.value());
    }

    default Optional<VmWanted> wanted(VmId vm) {
        return wanted(vm.value());
    }

    /** Reads it so that nobody else writes it before this transaction ends. */
    default Optional<Vm> lock(VmId vm) {
        return lock(vm.value());
    }

    @SQL("select * from vm where id = :id for update")
    Optional<Vm> lock(UUID id);

    @Query("select v from Vm v where v.dataCenterId = :dataCenter and v.label.name = :name")
    Optional<Vm> named(UUID dataCenter, String name);

    @Query("select count(v) from Vm v where v.clusterId = :cluster")
    long countIn(UUID cluster);

    @Query("select s from VmSeen s join Vm v on v.id = s.vmId where v.clusterId = :cluster")
    List<VmSeen> seenIn(UUID cluster);

    @Query("select w from VmWanted w join Vm v on v.id = w.vmId where v.clusterId = :cluster")
    List<VmWanted> wantedIn(UUID cluster);

    @Query("select v from Vm v where v.clusterId = :cluster order by v.label.name")
    List<Vm> in(UUID cluster);

    /** The machines seen on a host. */
    @Query("select s from VmSeen s where s.hostId = :host")
    List<VmSeen> seenOn(UUID host);

    @Query(ROW + "order by v.label.name, v.id")
    List<VmRow> rows();

    @Query(ROW + "where v.clusterId = :cluster order by v.label.name, v.id")
    List<VmRow> rowsIn(UUID cluster);

    @Query(ROW + "where s.hostId = :host order by v.label.name, v.id")
    List<VmRow> rowsOn(UUID host);

    @Query(ROW + "where v.id = :id")
    Optional<VmRow> row(UUID id);

    /** The hosts it may run on, when it may not run on all. */
    @SQL("select host_id from vm_host where vm_id = :vm order by host_id")
    List<UUID> pinnedTo(UUID vm);

    @SQL("insert into vm_host (vm_id, host_id) values (:vm, :host) on conflict do nothing")
    void pin(UUID vm, UUID host);

    @SQL("delete from vm_host where vm_id = :vm")
    void unpin(UUID vm);
}
