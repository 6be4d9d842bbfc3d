package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.json.AsText;

/**
 * How a host is at one moment.
 *
 * @param bootTime seconds of the epoch
 */
public record HostStats(
        @JsonUnwrapped HostLoad load,
        @JsonUnwrapped HostMemory memory,
        Map<String, NumaMemory> numaNodeMemFree,
        Optional<Integer> vmCount,
        Optional<Integer> vmActive,
        Optional<Integer> vmMigrating,
        Optional<Integer> incomingVmMigrations,
        Optional<Integer> outgoingVmMigrations,
        Map<String, InterfaceStats> network,
        Map<UUID, DomainVitals> storageDomains,
        Map<String, JsonNode> diskStats,
        @AsText Optional<Double> elapsedTime,
        @AsText Optional<Long> bootTime,
        Optional<String> dateTime,
        @AsText Optional<Boolean> netConfigDirty,
        Optional<String> momStatus,
        @AsText Optional<Long> rxDropped,
        @AsText Optional<Long> txDropped) {}
