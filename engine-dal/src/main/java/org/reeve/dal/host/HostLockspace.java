package org.reeve.dal.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;

/** The number a host goes by in the lock spaces of its data center, from 1 to 250. */
@Entity
@Table(name = "host_lockspace")
public class HostLockspace {

    @Id
    @Column(name = "host_id")
    UUID hostId;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    int number;

    protected HostLockspace() {}

    public HostLockspace(HostId host, DataCenterId dataCenter, int number) {
        this.hostId = host.value();
        this.dataCenterId = dataCenter.value();
        this.number = number;
    }

    public HostId host() {
        return new HostId(hostId);
    }

    public DataCenterId dataCenter() {
        return new DataCenterId(dataCenterId);
    }

    public int number() {
        return number;
    }
}
