package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.json.AsText;

/** A storage domain as written on the storage itself. */
public record Domain(
        UUID uuid,
        String name,
        StorageType type,
        @JsonProperty("class") DomainClass domainClass,
        @JsonProperty("pool") List<UUID> pools,
        String role,
        @AsText Optional<Integer> version,
        @JsonProperty("master_ver") @AsText Optional<Integer> masterVersion,
        @AsText Optional<Long> lver,
        @JsonProperty("spm_id") @AsText Optional<Integer> spm,
        @JsonProperty("block_size") Optional<Integer> blockSize,
        Optional<Long> alignment) {}
