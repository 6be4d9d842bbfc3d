package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what a storage task does. */
@Verb("Task.getInfo")
public record GetTask(@JsonProperty("taskID") UUID task) implements Call<TaskFacts> {}
