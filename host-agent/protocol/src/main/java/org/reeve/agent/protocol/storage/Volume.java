package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.json.AsText;

/** A volume as written on the storage; sizes in bytes. */
public record Volume(
        UUID uuid,
        @JsonProperty("image") UUID image,
        UUID domain,
        Optional<UUID> pool,
        Optional<UUID> parent,
        List<UUID> children,
        VolumeFormat format,
        @JsonProperty("type") VolumeAllocation allocation,
        @AsText long capacity,
        @AsText long truesize,
        @AsText long apparentsize,
        String status,
        String legality,
        String voltype,
        Optional<String> disktype,
        Optional<String> description,
        @AsText Optional<Long> ctime,
        @AsText Optional<Long> mtime,
        Optional<Integer> generation,
        Optional<JsonNode> lease) {}
