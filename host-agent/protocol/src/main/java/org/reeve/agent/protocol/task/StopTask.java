package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks a storage task to stop. */
@Verb("Task.stop")
public record StopTask(@JsonProperty("taskID") UUID task) implements Call<Void> {}
