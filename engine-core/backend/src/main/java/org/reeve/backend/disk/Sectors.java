package org.reeve.backend.disk;

/** The smallest amount of space that storage deals with. */
final class Sectors {

    private static final long BYTES = 4096;

    private Sectors() {}

    /** Whole sectors, and never fewer bytes than wanted. */
    static long rounded(long bytes) {
        return (bytes + BYTES - 1) / BYTES * BYTES;
    }
}
