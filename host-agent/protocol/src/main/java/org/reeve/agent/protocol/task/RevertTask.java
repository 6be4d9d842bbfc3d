package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks an agent to undo a storage task. */
@Verb("Task.revert")
public record RevertTask(@JsonProperty("taskID") UUID task) implements Call<Void> {}
