package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks how far a storage task is. */
@Verb("Task.getStatus")
public record GetTaskStatus(@JsonProperty("taskID") UUID task) implements Call<TaskStatus> {}
