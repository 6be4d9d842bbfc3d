package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reeve.model.network.MacPoolId;

/** Hardware addresses to give to NICs. */
@Entity
@Table(name = "mac_pool")
public class MacPool {

    @Id
    UUID id;

    String name;

    String description = "";

    @Column(name = "allow_duplicates")
    boolean allowDuplicates;

    @Column(name = "default_pool")
    boolean defaultPool;

    @Version
    int version;

    protected MacPool() {}

    public MacPool(MacPoolId id, String name, boolean allowDuplicates) {
        this.id = id.value();
        this.name = name;
        this.allowDuplicates = allowDuplicates;
    }

    public MacPoolId id() {
        return new MacPoolId(id);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public boolean allowDuplicates() {
        return allowDuplicates;
    }

    public boolean defaultPool() {
        return defaultPool;
    }

    public int version() {
        return version;
    }

    public void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public void allowDuplicates(boolean on) {
        this.allowDuplicates = on;
    }
}
