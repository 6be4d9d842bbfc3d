package org.reeve.dal.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A setting an administrator changed; what is not here is at its default. */
@Entity
@Table(name = "setting")
public class Setting {

    /** For settings that do not differ between cluster levels. */
    public static final String GENERAL = "general";

    @EmbeddedId
    Key key;

    String value;
    Instant changed;

    protected Setting() {}

    public Setting(String name, String clusterLevel, String value, Instant changed) {
        this.key = new Key(name, clusterLevel);
        this.value = value;
        this.changed = changed;
    }

    public String name() {
        return key.name();
    }

    public String clusterLevel() {
        return key.clusterLevel();
    }

    public String value() {
        return value;
    }

    public Instant changed() {
        return changed;
    }

    /** Which setting, and for clusters of which level. */
    @Embeddable
    record Key(String name, @Column(name = "cluster_level") String clusterLevel) {}
}
