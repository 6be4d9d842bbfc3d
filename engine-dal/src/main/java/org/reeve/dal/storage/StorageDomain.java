package org.reeve.dal.storage;

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
import org.reeve.dal.Label;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.storage.StorageFormat;
import org.reeve.model.storage.StorageType;

/** A place for disks that hosts share. */
@Entity
@Table(name = "storage_domain")
public class StorageDomain {

    @Id
    UUID id;

    @Column(name = "storage_connection_id")
    UUID connectionId;

    Label label;

    @Enumerated(EnumType.STRING)
    StorageDomainType type;

    @Column(name = "storage_type")
    @Enumerated(EnumType.STRING)
    StorageType storageType;

    @Column(name = "storage_format")
    @Enumerated(EnumType.STRING)
    StorageFormat storageFormat;

    @Column(name = "volume_group")
    String volumeGroup;

    @Column(name = "block_size")
    int blockSize = 512;

    SpacePolicy space = SpacePolicy.PLAIN;

    @Column(name = "shared", insertable = false, updatable = false)
    boolean shared;

    Instant created;

    @Version
    int version;

    protected StorageDomain() {}

    public StorageDomain(
            StorageDomainId id,
            StorageConnectionId connection,
            Label label,
            StorageDomainType type,
            StorageType storageType,
            StorageFormat format,
            Instant created) {
        this.id = id.value();
        this.connectionId = connection.value();
        this.label = label;
        this.type = type;
        this.storageType = storageType;
        this.storageFormat = format;
        this.created = created;
    }

    public StorageDomainId id() {
        return new StorageDomainId(id);
    }

    public Optional<StorageConnectionId> connection() {
        return Optional.ofNullable(connectionId).map(StorageConnectionId::new);
    }

    public Label label() {
        return label;
    }

    public StorageDomainType type() {
        return type;
    }

    public StorageType storageType() {
        return storageType;
    }

    public StorageFormat storageFormat() {
        return storageFormat;
    }

    public Optional<String> volumeGroup() {
        return Optional.ofNullable(volumeGroup);
    }

    public int blockSize() {
        return blockSize;
    }

    public SpacePolicy space() {
        return space;
    }

    /** Whether it may serve several data centers at a time. */
    public boolean shared() {
        return shared;
    }

    public Instant created() {
        return created;
    }

    public int version() {
        return version;
    }

    public String name() {
        return label.name();
    }

    public void describe(Label as) {
        this.label = as;
    }

    /** @param connection null: none, so nobody finds it */
    public void reachBy(StorageConnectionId connection) {
        this.connectionId = connection == null ? null : connection.value();
    }

    public void treatSpace(SpacePolicy policy) {
        this.space = policy;
    }

    public void becomeMaster() {
        this.type = StorageDomainType.MASTER;
    }

    public void becomeData() {
        this.type = StorageDomainType.DATA;
    }

    public void upgradeTo(StorageFormat format) {
        this.storageFormat = format;
    }

    public void blocksOf(int bytes) {
        this.blockSize = bytes;
    }
}
