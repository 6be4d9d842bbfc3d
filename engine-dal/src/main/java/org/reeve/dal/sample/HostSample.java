package org.reeve.dal.sample;

import java.time.Instant;
import org.reeve.model.host.HostId;

/**
 * The latest figures of a host.
 *
 * @param details further figures as JSON, of NICs and processors
 */
public record HostSample(
        HostId host,
        Instant at,
        double cpuPercent,
        long memoryUsedBytes,
        long memoryFreeBytes,
        long swapUsedBytes,
        double ksmPercent,
        double networkPercent,
        int activeVms,
        String details) {}
