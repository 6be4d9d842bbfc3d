package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.vm.NicId;

/** An address taken from a pool. It is free again when its NIC is gone. */
@Entity
@Table(name = "mac_use")
public class MacUse {

    @Id
    @Column(name = "nic_id")
    UUID nicId;

    @Column(name = "mac_pool_id")
    UUID macPoolId;

    String mac;

    boolean duplicate;

    protected MacUse() {}

    public MacUse(NicId nic, MacPool pool, MacAddress mac) {
        this.nicId = nic.value();
        this.macPoolId = pool.id().value();
        this.mac = mac.text();
        this.duplicate = pool.allowDuplicates();
    }

    public NicId nic() {
        return new NicId(nicId);
    }

    public MacPoolId macPool() {
        return new MacPoolId(macPoolId);
    }

    public String mac() {
        return mac;
    }

    /** Whether its pool lets another NIC have it too. */
    public boolean duplicate() {
        return duplicate;
    }
}
