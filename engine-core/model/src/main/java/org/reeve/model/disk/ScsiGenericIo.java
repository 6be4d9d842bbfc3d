package org.reeve.model.disk;

/** Which SCSI commands of a machine reach the logical unit behind its disk, beyond reading and writing. */
public enum ScsiGenericIo {
    /** Those that do no harm to others. */
    FILTERED,
    /** All of them. */
    UNFILTERED
}
