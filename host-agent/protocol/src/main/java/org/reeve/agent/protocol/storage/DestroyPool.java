package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Takes a storage pool apart. */
@Verb("StoragePool.destroy")
public record DestroyPool(
        @JsonProperty("storagepoolID") UUID pool, @JsonProperty("hostID") int host, Optional<String> scsiKey)
        implements Call<Void> {}
