package org.reeve.restapi.service.disk;

import java.time.Duration;
import java.util.List;
import org.reeve.backend.disk.DiskFigures;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.Statistic;

/** A disk's figures under the names that clients look for. */
final class DiskStatistics {

    private static final double NANOS = 1e9;

    private DiskStatistics() {}

    static List<Statistic> of(DiskId disk, DiskFigures figures) {
        DiskFigures.Latency latency = figures.latency();
        return Figure.about(
                one -> one.setDisk(Refs.disk(disk)),
                Figure.bytesPerSecond("data.current.read", "Bytes read a second", figures.readBytesPerSecond()),
                Figure.bytesPerSecond("data.current.write", "Bytes written a second", figures.writtenBytesPerSecond()),
                seconds("disk.read.latency", "Time a read takes", latency.read()),
                seconds("disk.write.latency", "Time a write takes", latency.write()),
                seconds("disk.flush.latency", "Time a flush takes", latency.flush()));
    }

    private static Statistic seconds(String name, String description, Duration value) {
        return Figure.precise(name, description, value.toNanos() / NANOS);
    }
}
