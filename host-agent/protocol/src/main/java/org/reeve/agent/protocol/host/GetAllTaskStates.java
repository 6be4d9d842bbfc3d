package org.reeve.agent.protocol.host;

import java.util.Map;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.task.TaskStatus;

/** Asks for the state of every storage task a host remembers. */
@Verb("Host.getAllTasksStatuses")
public record GetAllTaskStates() implements Call<Map<UUID, TaskStatus>> {}
