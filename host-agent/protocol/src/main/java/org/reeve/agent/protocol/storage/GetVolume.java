package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what a volume is. */
@Verb("Volume.getInfo")
public record GetVolume(
        @JsonProperty("volumeID") UUID volume,
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("storagedomainID") UUID domain,
        @JsonProperty("imageID") UUID image)
        implements Call<Volume> {}
