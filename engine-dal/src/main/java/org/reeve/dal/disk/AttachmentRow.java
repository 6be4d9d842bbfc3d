package org.reeve.dal.disk;

import java.util.Optional;

/** A disk in a machine, as lists show it. */
public record AttachmentRow(DiskAttachment attachment, Disk disk, Volume volume, String storageDomainName) {

    /** Its active volume; a logical unit has none. */
    public Optional<Volume> active() {
        return Optional.ofNullable(volume);
    }
}
