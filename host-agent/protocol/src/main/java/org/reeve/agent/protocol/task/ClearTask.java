package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Makes an agent forget a finished storage task. */
@Verb("Task.clear")
public record ClearTask(@JsonProperty("taskID") UUID task) implements Call<Void> {}
