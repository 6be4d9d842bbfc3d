package org.reeve.dal.vm;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;
import org.reeve.model.vm.VmId;

/** The virtual machines. */
@Repository
public interface Vms {

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
}
