package org.reeve.backend.storage;

import java.time.Duration;
import java.util.UUID;
import org.reeve.agent.protocol.task.ClearTask;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Observed;
import org.reeve.backend.kernel.TaskSight;
import org.reeve.model.host.HostId;

/** How plans wait for what hosts do in the background. */
public final class Tasks {

    /** Writing a preallocated disk may take long; a task that is lost is told earlier, when its host comes back. */
    public static final Duration LIMIT = Duration.ofHours(6);

    private static final int UNKNOWN_TASK = 401;

    private Tasks() {}

    /** @throws Refused when it has ended badly */
    public static boolean ended(Observed seen, HostId host, UUID task) {
        return seen.task(host, task.toString())
                .filter(TaskSight::finished)
                .map(Tasks::well)
                .orElse(false);
    }

    private static boolean well(TaskSight sight) {
        if (!sight.succeeded()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "storage.task-failed",
                    "code",
                    Integer.toString(sight.code()),
                    "cause",
                    sight.message());
        }
        return true;
    }

    /** Lets the host forget a task that nobody waits for any more. */
    public static HostCall<Void> clear(HostId host, UUID task) {
        return HostCall.to(host, new ClearTask(task)).unless(UNKNOWN_TASK);
    }
}
