package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks for the state and load of one machine; the answer is a list of one. */
@Verb("VM.getStats")
public record GetVmStats(@JsonProperty("vmID") UUID vm) implements Call<List<VmStats>> {}
