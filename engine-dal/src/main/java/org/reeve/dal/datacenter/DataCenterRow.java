package org.reeve.dal.datacenter;

import java.util.Optional;

/** A data center as lists show it. */
public record DataCenterRow(DataCenter dataCenter, DataCenterSeen seen, String spmName) {

    public Optional<String> spm() {
        return Optional.ofNullable(spmName);
    }
}
