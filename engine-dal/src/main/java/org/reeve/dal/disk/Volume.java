package org.reeve.dal.disk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;

/** One file or logical volume of a disk; writes go to the active one, and reads fall through to its parents. */
@Entity
@Table(name = "volume")
public class Volume {

    @Id
    UUID id;

    @Column(name = "disk_id")
    UUID diskId;

    @Column(name = "parent_id")
    UUID parentId;

    boolean active = true;

    @Enumerated(EnumType.STRING)
    VolumeFormat format;

    @Enumerated(EnumType.STRING)
    VolumeType type;

    @Enumerated(EnumType.STRING)
    DiskStatus status = DiskStatus.LOCKED;

    @Column(name = "capacity_bytes")
    long capacityBytes;

    @Column(name = "actual_bytes")
    long actualBytes;

    @Column(name = "initial_bytes")
    Long initialBytes;

    @Column(name = "qcow_compat")
    String qcowCompat;

    int sequence = 1;

    Instant created;

    @Version
    int version;

    protected Volume() {}

    public Volume(VolumeId id, DiskId disk, VolumeFormat format, VolumeType type, long capacityBytes, Instant created) {
        this.id = id.value();
        this.diskId = disk.value();
        this.format = format;
        this.type = type;
        this.capacityBytes = capacityBytes;
        this.created = created;
    }

    public VolumeId id() {
        return new VolumeId(id);
    }

    public DiskId disk() {
        return new DiskId(diskId);
    }

    public Optional<VolumeId> parent() {
        return Optional.ofNullable(parentId).map(VolumeId::new);
    }

    public boolean active() {
        return active;
    }

    public VolumeFormat format() {
        return format;
    }

    public VolumeType type() {
        return type;
    }

    public DiskStatus status() {
        return status;
    }

    public long capacityBytes() {
        return capacityBytes;
    }

    public long actualBytes() {
        return actualBytes;
    }

    public Optional<Long> initialBytes() {
        return Optional.ofNullable(initialBytes);
    }

    public Optional<String> qcowCompat() {
        return Optional.ofNullable(qcowCompat);
    }

    public int sequence() {
        return sequence;
    }

    public Instant created() {
        return created;
    }

    public int version() {
        return version;
    }

    /** Puts it on top of another; the caller makes that one inactive first. */
    public void above(Volume parent) {
        this.parentId = parent.id;
        this.sequence = parent.sequence + 1;
    }

    public void freeze() {
        this.active = false;
    }

    public void activate() {
        this.active = true;
    }

    public void become(DiskStatus next) {
        this.status = next;
    }

    public void startWith(long bytes) {
        this.initialBytes = bytes;
    }

    public void grow(long capacityBytes) {
        this.capacityBytes = capacityBytes;
    }

    public void measured(long actualBytes) {
        this.actualBytes = actualBytes;
    }
}
