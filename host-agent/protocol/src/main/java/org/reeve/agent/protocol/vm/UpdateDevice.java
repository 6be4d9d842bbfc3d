package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Changes a device of a running machine; the shape of the change depends on the device. */
@Verb("VM.updateDevice")
public record UpdateDevice(@JsonProperty("vmID") UUID vm, @JsonProperty("params") JsonNode change)
        implements Call<VmDefinition> {}
