package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Makes a host a member of a storage pool, under a number that is its own in it. */
@Verb("StoragePool.connect")
public record ConnectPool(
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("hostID") int host,
        Optional<String> scsiKey,
        @JsonProperty("masterSdUUID") UUID master,
        int masterVersion,
        @JsonProperty("domainDict") Map<UUID, String> domains)
        implements Call<Void> {}
