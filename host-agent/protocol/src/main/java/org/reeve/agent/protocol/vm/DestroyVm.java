package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Ends a machine at once; also makes the agent forget one that is down. */
@Verb("VM.destroy")
public record DestroyVm(@JsonProperty("vmID") UUID vm, Optional<Integer> gracefulAttempts) implements Call<Void> {}
