package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.MacPoolId;

/** Addresses from one to another, both included, that a pool may give away. */
@Entity
@Table(name = "mac_pool_range")
public class MacPoolRange {

    @EmbeddedId
    Key key;

    @Column(name = "last_mac")
    String lastMac;

    protected MacPoolRange() {}

    public MacPoolRange(MacPoolId pool, MacAddress first, MacAddress last) {
        this.key = new Key(pool.value(), first.text());
        this.lastMac = last.text();
    }

    public MacPoolId pool() {
        return new MacPoolId(key.macPoolId());
    }

    public MacAddress first() {
        return new MacAddress(key.firstMac());
    }

    public MacAddress last() {
        return new MacAddress(lastMac);
    }

    /** Which pool, and where in it. */
    @Embeddable
    record Key(@Column(name = "mac_pool_id") UUID macPoolId, @Column(name = "first_mac") String firstMac) {}
}
