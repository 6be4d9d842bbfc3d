package org.reeve.dal.disk;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeId;

/** The disks, their volumes and who holds them. */
@Repository
public interface Disks {

    String ROW =
            """
            select k, v, s.label.name, (select count(a) from DiskAttachment a where a.diskId = k.id and a.vmId is not null)
            from Disk k
            left join Volume v on v.diskId = k.id and v.active = true
            left join StorageDomain s on s.id = k.storageDomainId
            """;

    String HELD =
            """
            select a, k, v, s.label.name
            from DiskAttachment a
            join Disk k on k.id = a.diskId
            left join Volume v on v.diskId = k.id and v.active = true
            left join StorageDomain s on s.id = k.storageDomainId
            """;

    @Insert
    void add(Disk disk);

    @Insert
    void add(Volume volume);

    @Insert
    void add(DiskAttachment diskAttachment);

    @Update
    void save(Disk disk);

    @Update
    void save(Volume volume);

    @Update
    void save(DiskAttachment diskAttachment);

    @Delete
    void remove(Disk disk);

    @Delete
    void remove(Volume volume);

    @Delete
    void remove(DiskAttachment diskAttachment);

    default Optional<Disk> find(DiskId disk) {
        return find(disk.value());
    }

    @Find
    Optional<Disk> find(UUID id);

    default Optional<Volume> volume(VolumeId volume) {
        return volume(volume.value());
    }

    @Find
    Optional<Volume> volume(UUID id);

    @Query("select v from Volume v where v.diskId = :disk and v.active = true")
    Optional<Volume> active(UUID disk);

    @Query("select v from Volume v where v.diskId = :disk order by v.sequence")
    List<Volume> chain(UUID disk);

    @Query("select a from DiskAttachment a where a.diskId = :disk and a.vmId = :vm")
    Optional<DiskAttachment> attachment(UUID vm, UUID disk);

    @Query("select a from DiskAttachment a where a.diskId = :disk")
    List<DiskAttachment> attachments(UUID disk);

    @Query(ROW + "order by k.alias, k.id")
    List<DiskRow> rows();

    @Query(ROW + "where k.storageDomainId = :storageDomain order by k.alias, k.id")
    List<DiskRow> rowsOn(UUID storageDomain);

    @Query(ROW + "where k.id = :id")
    Optional<DiskRow> row(UUID id);

    @Query(HELD + "where a.vmId = :vm order by a.plug.bootable desc, k.alias, k.id")
    List<AttachmentRow> ofVm(UUID vm);

    @Query(HELD + "where a.templateId = :template order by a.plug.bootable desc, k.alias, k.id")
    List<AttachmentRow> ofTemplate(UUID template);
}
