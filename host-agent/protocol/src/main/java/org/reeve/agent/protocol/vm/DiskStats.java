package org.reeve.agent.protocol.vm;

import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.json.AsText;

/** Traffic of one disk, in bytes, operations and nanoseconds since the machine started. */
public record DiskStats(
        Optional<UUID> imageID,
        @AsText Optional<Long> truesize,
        @AsText Optional<Long> apparentsize,
        @AsText Optional<Long> readBytes,
        @AsText Optional<Long> writtenBytes,
        @AsText Optional<Double> readRate,
        @AsText Optional<Double> writeRate,
        @AsText Optional<Long> readOps,
        @AsText Optional<Long> writeOps,
        @AsText Optional<Double> readLatency,
        @AsText Optional<Double> writeLatency,
        @AsText Optional<Double> flushLatency) {}
