package org.reeve.dal.host;

import java.util.UUID;

/** A host as lists show it. */
public record HostRow(
        Host host,
        HostSeen seen,
        HostWanted wanted,
        String clusterName,
        UUID dataCenterId,
        String dataCenterName,
        UUID spmHostId,
        Long activeVms) {

    /** Whether it manages the storage of its data center. */
    public boolean spm() {
        return host.id().value().equals(spmHostId);
    }
}
