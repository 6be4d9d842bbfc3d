package org.reeve.dal.datacenter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Label;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.storage.StorageFormat;

/** The largest unit: clusters, networks and storage that belong together. */
@Entity
@Table(name = "data_center")
public class DataCenter {

    @Id
    UUID id;

    Label label;

    boolean local;

    @Column(name = "compatibility_level")
    String compatibilityLevel;

    @Column(name = "quota_mode")
    @Enumerated(EnumType.STRING)
    QuotaMode quotaMode = QuotaMode.DISABLED;

    @Column(name = "storage_format")
    @Enumerated(EnumType.STRING)
    StorageFormat storageFormat;

    @Column(name = "master_version")
    int masterVersion;

    @Column(name = "mac_pool_id")
    UUID macPoolId;

    @Version
    int version;

    protected DataCenter() {}

    public DataCenter(DataCenterId id, Label label, String compatibilityLevel, boolean local) {
        this.id = id.value();
        this.label = label;
        this.compatibilityLevel = compatibilityLevel;
        this.local = local;
    }

    public DataCenterId id() {
        return new DataCenterId(id);
    }

    public Label label() {
        return label;
    }

    public boolean local() {
        return local;
    }

    public String compatibilityLevel() {
        return compatibilityLevel;
    }

    public QuotaMode quotaMode() {
        return quotaMode;
    }

    public Optional<StorageFormat> storageFormat() {
        return Optional.ofNullable(storageFormat);
    }

    /** What its clusters draw from that name no pool; absent: the default one. */
    public Optional<MacPoolId> macPool() {
        return Optional.ofNullable(macPoolId).map(MacPoolId::new);
    }

    /** Counts how often another storage domain became master. */
    public int masterVersion() {
        return masterVersion;
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

    /** Storage of one host only, or shared. */
    public void storeLocally(boolean on) {
        this.local = on;
    }

    public void raiseTo(String level) {
        this.compatibilityLevel = level;
    }

    public void drawMacsFrom(MacPoolId pool) {
        this.macPoolId = pool.value();
    }

    public void limitBy(QuotaMode mode) {
        this.quotaMode = mode;
    }

    /** Its first storage domain decides the format of all. */
    public void formatStorage(StorageFormat format) {
        this.storageFormat = format;
    }

    public void masterMoved() {
        masterVersion++;
    }
}
