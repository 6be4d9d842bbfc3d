package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/** A storage pool; {@code domains} is a comma separated list of {@code id:Status}. */
public record PoolFacts(
        String name,
        @JsonProperty("master_uuid") UUID master,
        @JsonProperty("master_ver") int masterVersion,
        @JsonProperty("spm_id") int spm,
        long lver,
        String version,
        StorageType type,
        String domains,
        @JsonProperty("pool_status") String status,
        Optional<String> isoprefix) {}
