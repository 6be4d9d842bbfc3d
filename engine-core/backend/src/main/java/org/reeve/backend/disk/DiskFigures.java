package org.reeve.backend.disk;

import java.time.Duration;

/** How busy a disk is, all the machines together that use it; all zero when none of them runs. */
public record DiskFigures(double readBytesPerSecond, double writtenBytesPerSecond, Latency latency) {

    /** How long one request takes, on average. */
    public record Latency(Duration read, Duration write, Duration flush) {}
}
