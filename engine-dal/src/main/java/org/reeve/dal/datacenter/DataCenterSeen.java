package org.reeve.dal.datacenter;

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
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.host.HostId;

/** What was last seen of a data center and of the host that manages its storage. */
@Entity
@Table(name = "data_center_seen")
public class DataCenterSeen {

    @Id
    @Column(name = "data_center_id")
    UUID dataCenterId;

    @Enumerated(EnumType.STRING)
    DataCenterStatus status = DataCenterStatus.UNINITIALIZED;

    Instant since;

    @Column(name = "spm_host_id")
    UUID spmHostId;

    @Column(name = "spm_generation")
    long spmGeneration = -1;

    @Version
    int version;

    protected DataCenterSeen() {}

    public DataCenterSeen(DataCenterId dataCenter, Instant since) {
        this.dataCenterId = dataCenter.value();
        this.since = since;
    }

    public DataCenterId dataCenter() {
        return new DataCenterId(dataCenterId);
    }

    public DataCenterStatus status() {
        return status;
    }

    public Instant since() {
        return since;
    }

    /** The host that holds the storage pool manager role. */
    public Optional<HostId> spmHost() {
        return Optional.ofNullable(spmHostId).map(HostId::new);
    }

    public long spmGeneration() {
        return spmGeneration;
    }

    public int version() {
        return version;
    }

    public void become(DataCenterStatus next, Instant at) {
        if (status != next) {
            status = next;
            since = at;
        }
    }

    public void managedBy(HostId host, long generation) {
        this.spmHostId = host.value();
        this.spmGeneration = generation;
    }

    public void managedByNobody() {
        this.spmHostId = null;
    }
}
