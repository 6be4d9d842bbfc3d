package org.reeve.dal.vm;

import java.util.Optional;

/**
 * A machine as lists show it: everything about it in one row.
 *
 * @param hostName null while it runs nowhere
 * @param targetName null unless it is on its way to another host
 */
public record VmRow(
        Vm vm,
        VmSeen seen,
        VmWanted wanted,
        String clusterName,
        String dataCenterName,
        String templateName,
        String hostName,
        String targetName) {

    public Optional<String> host() {
        return Optional.ofNullable(hostName);
    }

    public Optional<String> target() {
        return Optional.ofNullable(targetName);
    }
}
