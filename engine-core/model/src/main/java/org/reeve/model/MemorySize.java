package org.reeve.model;

/** An amount of memory or storage in bytes. Never negative. */
public record MemorySize(long bytes) implements Comparable<MemorySize> {

    public static final MemorySize ZERO = new MemorySize(0);
    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long GIB = KIB * MIB;

    public MemorySize {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
    }

    public static MemorySize bytes(long bytes) {
        return new MemorySize(bytes);
    }

    public static MemorySize kib(long count) {
        return new MemorySize(Math.multiplyExact(count, KIB));
    }

    public static MemorySize mib(long count) {
        return new MemorySize(Math.multiplyExact(count, MIB));
    }

    public static MemorySize gib(long count) {
        return new MemorySize(Math.multiplyExact(count, GIB));
    }

    /** Whole mebibytes, rounded down. */
    public long inMib() {
        return bytes / MIB;
    }

    public MemorySize plus(MemorySize other) {
        return new MemorySize(Math.addExact(bytes, other.bytes));
    }

    /** What is left, or zero when more is taken than there is. */
    public MemorySize minus(MemorySize other) {
        return new MemorySize(Math.max(0, bytes - other.bytes));
    }

    public MemorySize times(Percent share) {
        return new MemorySize(Math.multiplyExact(bytes / 100, share.value()) + bytes % 100 * share.value() / 100);
    }

    public boolean atLeast(MemorySize other) {
        return bytes >= other.bytes;
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        if (bytes >= GIB && bytes % GIB == 0) {
            return bytes / GIB + " GiB";
        }
        if (bytes >= MIB && bytes % MIB == 0) {
            return bytes / MIB + " MiB";
        }
        return bytes + " B";
    }
}
