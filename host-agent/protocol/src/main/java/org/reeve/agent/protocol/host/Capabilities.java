package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/**
 * What a host is and can do.
 *
 * @param memory mebibytes of memory, {@code memSize} on the wire
 * @param bootId changes when the host machine is started anew
 */
public record Capabilities(
        Optional<String> uuid,
        @JsonProperty("boot_uuid") Optional<String> bootId,
        @JsonUnwrapped Processors processors,
        @JsonUnwrapped Topology topology,
        @JsonProperty("memSize") @AsText Optional<Long> memory,
        @AsText Optional<Long> reservedMem,
        @AsText Optional<Long> guestOverhead,
        @AsText Optional<Boolean> kvmEnabled,
        Optional<Boolean> nestedVirtualization,
        List<String> emulatedMachines,
        List<String> vmTypes,
        List<String> rngSources,
        List<String> additionalFeatures,
        @JsonUnwrapped Networking networking,
        @JsonUnwrapped Versions versions,
        @JsonProperty("ISCSIInitiatorName") Optional<String> initiator,
        Map<String, String> selinux,
        Optional<Integer> kdumpStatus,
        @AsText Optional<Boolean> hostdevPassthrough,
        Map<String, JsonNode> hooks,
        @AsText Optional<Boolean> vncEncrypted) {}
