package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Pulls the reset line of a machine. */
@Verb("VM.reset")
public record ResetVm(@JsonProperty("vmID") UUID vm) implements Call<Void> {}
