package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Takes a storage domain out of use; the pool may need another master for that. */
@Verb("StorageDomain.deactivate")
public record DeactivateDomain(
        @JsonProperty("storagedomainID") UUID domain,
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("masterSdUUID") Optional<UUID> master,
        Optional<Integer> masterVersion)
        implements Call<Void> {}
