package org.reeve.agent.core.task;

import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.protocol.host.GetAllTaskStates;
import org.reeve.agent.protocol.task.ClearTask;
import org.reeve.agent.protocol.task.GetTask;
import org.reeve.agent.protocol.task.GetTaskStatus;
import org.reeve.agent.protocol.task.RevertTask;
import org.reeve.agent.protocol.task.StopTask;
import org.reeve.agent.protocol.task.TaskFacts;

/** The verbs about storage tasks. */
public final class TaskVerbs {

    private TaskVerbs() {}

    public static void add(Verbs verbs, Tasks tasks) {
        verbs.ask(GetAllTaskStates.class, call -> tasks.statuses());
        verbs.ask(GetTaskStatus.class, call -> tasks.get(call.task()).status());
        verbs.ask(
                GetTask.class,
                call -> new TaskFacts(call.task(), tasks.get(call.task()).verb()));
        verbs.act(StopTask.class, StopTask::task, call -> tasks.stop(call.task()));
        verbs.act(ClearTask.class, ClearTask::task, call -> tasks.clear(call.task()));
        verbs.act(RevertTask.class, RevertTask::task, call -> {
            tasks.get(call.task());
            throw new HostFault(
                    Fault.UNSUPPORTED_OPERATION, "tasks here leave nothing half done that could be reverted");
        });
    }
}
