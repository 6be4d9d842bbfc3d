package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Lets a paused machine go on. */
@Verb("VM.cont")
public record ContinueVm(@JsonProperty("vmID") UUID vm) implements Call<VmDefinition> {}
