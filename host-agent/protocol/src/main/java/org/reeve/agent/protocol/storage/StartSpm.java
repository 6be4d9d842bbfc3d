package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.json.AsText;

/** Makes a host the one that changes the metadata of a storage pool; answers the id of a task. */
@Verb("StoragePool.spmStart")
public record StartSpm(
        @JsonProperty("storagepoolID") UUID pool,
        int prevID,
        @JsonProperty("prevLver") @AsText long prevLver,
        Optional<String> enableScsiFencing,
        Optional<Integer> maxHostID,
        Optional<String> domVersion)
        implements Call<UUID> {}
