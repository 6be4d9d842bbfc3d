package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Removes a disk with all its volumes; answers the id of a task. */
@Verb("Image.delete")
public record DeleteImage(
        @JsonProperty("imageID") UUID image,
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("storagedomainID") UUID domain,
        boolean postZero,
        boolean force,
        Optional<Boolean> discard)
        implements Call<UUID> {}
