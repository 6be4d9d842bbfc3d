package org.reeve.dal.disk;

import java.util.Optional;

/** A disk as lists show it. */
public record DiskRow(Disk disk, Volume volume, String storageDomainName, Long vms) {

    /** Its active volume; a logical unit has none. */
    public Optional<Volume> active() {
        return Optional.ofNullable(volume);
    }
}
