package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Starts a machine from its description. */
@Verb("VM.create")
public record CreateVm(@JsonProperty("vmID") UUID vm, @JsonProperty("vmParams") VmParameters parameters)
        implements Call<VmDefinition> {}
