package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Takes a storage domain out of its pool. */
@Verb("StorageDomain.detach")
public record DetachDomain(
        @JsonProperty("storagedomainID") UUID domain,
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("masterSdUUID") Optional<UUID> master,
        Optional<Integer> masterVersion,
        Optional<Boolean> force)
        implements Call<Void> {}
