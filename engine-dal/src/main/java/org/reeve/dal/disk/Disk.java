package org.reeve.dal.disk;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.reeve.dal.Json;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;

/** A virtual disk; its bytes are in volumes. */
@Entity
@Table(name = "disk")
public class Disk {

    @Id
    UUID id;

    @Column(name = "storage_domain_id")
    UUID storageDomainId;

    String alias;

    String description = "";

    @Column(name = "content_type")
    @Enumerated(EnumType.STRING)
    DiskContentType contentType = DiskContentType.DATA;

    @Column(name = "storage_type")
    @Enumerated(EnumType.STRING)
    DiskStorageType storageType = DiskStorageType.IMAGE;

    @Enumerated(EnumType.STRING)
    DiskStatus status = DiskStatus.LOCKED;

    boolean shareable;

    @Column(name = "wipe_after_delete")
    boolean wipeAfterDelete;

    @Column(name = "propagate_errors")
    boolean propagateErrors;

    @Column(name = "incremental_backup")
    boolean incrementalBackup;

    @JdbcTypeCode(SqlTypes.JSON)
    String lun;

    @Column(name = "storage_connection_id")
    UUID connectionId;

    @Enumerated(EnumType.STRING)
    ScsiGenericIo sgio;

    @Column(name = "disk_profile_id")
    UUID profileId;

    @Column(name = "quota_id")
    UUID quotaId;

    Instant created;

    @Version
    int version;

    protected Disk() {}

    /** An image on a storage domain, locked until its volume is there. */
    public Disk(DiskId id, StorageDomainId storageDomain, String alias, Instant created) {
        this.id = id.value();
        this.storageDomainId = storageDomain.value();
        this.alias = alias;
        this.created = created;
    }

    /**
     * A logical unit of somebody else's storage.
     *
     * @param lun what is known of it, written as JSON
     * @param connection null: hosts see it without logging in
     */
    public static Disk onLun(DiskId id, String alias, Object lun, StorageConnectionId connection, Instant created) {
        var disk = new Disk();
        disk.id = id.value();
        disk.alias = alias;
        disk.storageType = DiskStorageType.LUN;
        disk.status = DiskStatus.OK;
        disk.lun = Json.text(lun);
        disk.connectionId = connection == null ? null : connection.value();
        disk.created = created;
        return disk;
    }

    public DiskId id() {
        return new DiskId(id);
    }

    public Optional<StorageDomainId> storageDomain() {
        return Optional.ofNullable(storageDomainId).map(StorageDomainId::new);
    }

    public String alias() {
        return alias;
    }

    public String description() {
        return description;
    }

    public DiskContentType contentType() {
        return contentType;
    }

    public DiskStorageType storageType() {
        return storageType;
    }

    public DiskStatus status() {
        return status;
    }

    public boolean shareable() {
        return shareable;
    }

    public boolean wipeAfterDelete() {
        return wipeAfterDelete;
    }

    public boolean propagateErrors() {
        return propagateErrors;
    }

    public boolean incrementalBackup() {
        return incrementalBackup;
    }

    /** The logical unit behind it, when it is not an image. */
    public Optional<JsonNode> lun() {
        return Optional.ofNullable(lun).map(Json::tree);
    }

    /** How hosts reach the logical unit behind it. */
    public Optional<StorageConnectionId> connection() {
        return Optional.ofNullable(connectionId).map(StorageConnectionId::new);
    }

    public Optional<ScsiGenericIo> sgio() {
        return Optional.ofNullable(sgio);
    }

    public Optional<DiskProfileId> profile() {
        return Optional.ofNullable(profileId).map(DiskProfileId::new);
    }

    /** What it counts for. */
    public Optional<QuotaId> quota() {
        return Optional.ofNullable(quotaId).map(QuotaId::new);
    }

    public Instant created() {
        return created;
    }

    public int version() {
        return version;
    }

    public void describe(String alias, String description) {
        this.alias = alias;
        this.description = description;
    }

    public void hold(DiskContentType content) {
        this.contentType = content;
    }

    public void share(boolean on) {
        this.shareable = on;
    }

    public void treat(boolean wipeAfterDelete, boolean propagateErrors, boolean incrementalBackup) {
        this.wipeAfterDelete = wipeAfterDelete;
        this.propagateErrors = propagateErrors;
        this.incrementalBackup = incrementalBackup;
    }

    /** @param io null: none but reading and writing */
    public void letThrough(ScsiGenericIo io) {
        this.sgio = io;
    }

    public void use(DiskProfileId profile) {
        this.profileId = profile.value();
    }

    public void countFor(QuotaId quota) {
        this.quotaId = quota.value();
    }

    public void become(DiskStatus next) {
        this.status = next;
    }

    public void moveTo(StorageDomainId storageDomain) {
        this.storageDomainId = storageDomain.value();
    }
}
