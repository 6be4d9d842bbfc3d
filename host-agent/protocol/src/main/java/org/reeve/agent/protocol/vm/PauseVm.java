package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Freezes the processors of a machine. */
@Verb("VM.pause")
public record PauseVm(@JsonProperty("vmID") UUID vm) implements Call<VmDefinition> {}
