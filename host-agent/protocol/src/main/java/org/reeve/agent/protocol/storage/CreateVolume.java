package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.json.AsNumber;
import org.reeve.agent.protocol.json.AsText;

/** Makes a volume of a disk; answers the id of a task. The size is in bytes. */
@Verb("Volume.create")
public record CreateVolume(
        @JsonProperty("volumeID") UUID volume,
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("storagedomainID") UUID domain,
        @JsonProperty("imageID") UUID image,
        @JsonProperty("size") @AsText long bytes,
        @JsonProperty("volFormat") @AsNumber VolumeFormat format,
        @JsonProperty("preallocate") @AsNumber VolumeAllocation allocation,
        Optional<String> diskType,
        @JsonProperty("desc") Optional<String> description,
        @JsonProperty("srcImgUUID") Optional<UUID> sourceImage,
        @JsonProperty("srcVolUUID") Optional<UUID> sourceVolume,
        @JsonProperty("initialSize") @AsText Optional<Long> initialBytes)
        implements Call<UUID> {}
