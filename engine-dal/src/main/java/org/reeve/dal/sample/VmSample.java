package org.reeve.dal.sample;

import java.time.Instant;
import org.reeve.model.vm.VmId;

/**
 * The latest figures of a running machine.
 *
 * @param details further figures as JSON, of disks and NICs
 */
public record VmSample(
        VmId vm,
        Instant at,
        double cpuPercent,
        double cpuUserPercent,
        double cpuSystemPercent,
        long memoryUsedBytes,
        double networkPercent,
        String details) {}
