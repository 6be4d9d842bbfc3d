package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/**
 * A host as people see it.
 *
 * @param capabilities what it last said of itself: processors, versions, hardware
 * @param nics its network cards, as it named them
 */
public record HostView(
        HostId id,
        String name,
        String description,
        String comment,
        String address,
        int port,
        ClusterId cluster,
        HostStatus status,
        NonOperationalReason reason,
        int spmPriority,
        boolean spm,
        boolean powerManagement,
        long memoryBytes,
        long freeMemoryBytes,
        Optional<String> agentVersion,
        long machines,
        long runningMachines,
        JsonNode capabilities,
        JsonNode nics) {}
