package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Ends the membership of a host in a storage pool. */
@Verb("StoragePool.disconnect")
public record DisconnectPool(
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("hostID") int host,
        Optional<String> scsiKey,
        Optional<Boolean> remove)
        implements Call<Void> {}
