package org.reeve.model.disk;

import org.reeve.model.Coded;

/** What a disk holds. */
public enum DiskContentType implements Coded {
    DATA(0),
    OVF_STORE(1),
    MEMORY_DUMP_VOLUME(2),
    MEMORY_METADATA_VOLUME(3),
    ISO(4),
    HOSTED_ENGINE(5),
    HOSTED_ENGINE_SANLOCK(6),
    HOSTED_ENGINE_METADATA(7),
    HOSTED_ENGINE_CONFIGURATION(8),
    BACKUP_SCRATCH(9);

    private final int code;

    DiskContentType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static DiskContentType of(int code) {
        return Coded.find(DiskContentType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
