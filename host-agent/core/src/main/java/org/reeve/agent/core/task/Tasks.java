package org.reeve.agent.core.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.reeve.agent.core.journal.Entry;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.work.Lanes;
import org.reeve.agent.core.work.Reports;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.task.TaskEvent;
import org.reeve.agent.protocol.task.TaskResult;
import org.reeve.agent.protocol.task.TaskState;
import org.reeve.agent.protocol.task.TaskStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Storage work that outlives the request which ordered it. A task stays known until it is cleared; one that was running
 * when the agent died is reported as failed, because how far it came is not known.
 */
public final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final int MOST_KNOWN = 500;
    private static final int AT_ONCE = 10;

    /** A task as it is remembered. */
    public record Task(UUID id, String verb, TaskState state, TaskResult result, int code, String message) {

        TaskStatus status() {
            return new TaskStatus(id, state, result, code, Optional.of(message));
        }
    }

    private final Map<UUID, Task> known = new LinkedHashMap<>();
    private final Lanes lanes = new Lanes(AT_ONCE);
    private final Journal journal;
    private final Reports reports;

    public Tasks(Journal journal, Reports reports) {
        this.journal = journal;
        this.reports = reports;
        journal.known(Entry.Kind.TASK).values().stream()
                .flatMap(fact -> remembered(fact).stream())
                .forEach(this::restore);
    }

    private static Optional<Task> remembered(JsonNode fact) {
        try {
            return Optional.of(Json.read(fact, Task.class));
        } catch (JsonProcessingException otherVersion) {
            LOG.warn("a task in the journal cannot be read: {}", otherVersion.getOriginalMessage());
            return Optional.empty();
        }
    }

    private void restore(Task task) {
        known.put(task.id(), task);
        if (task.state() != TaskState.FINISHED) {
            end(task, TaskResult.FAILURE, Fault.TASK_ABORTED.code(), "The agent was restarted while the task ran");
        }
    }

    /** Starts work that queues up with other work about the same thing. */
    public UUID start(String verb, Object lane, Runnable work) {
        Task task = new Task(UUID.randomUUID(), verb, TaskState.RUNNING, TaskResult.NONE, 0, "running job 1 of 1");
        synchronized (known) {
            if (known.size() >= MOST_KNOWN) {
                throw new HostFault(Fault.RESOURCE_UNAVAILABLE, "too many tasks; clear finished ones");
            }
            known.put(task.id(), task);
        }
        journal.know(Entry.Kind.TASK, task.id(), Json.tree(task));
        lanes.submit(lane, () -> {
                    if (get(task.id()).state() == TaskState.RUNNING) {
                        work.run();
                    }
                    return null;
                })
                .whenComplete((nothing, failed) -> ended(task, failed));
        return task.id();
    }

    private void ended(Task task, Throwable failed) {
        if (failed == null) {
            end(task, TaskResult.SUCCESS, 0, "1 jobs completed successfully");
            return;
        }
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof HostFault fault) {
            LOG.warn("task={} verb={} failed: {}", task.id(), task.verb(), fault.getMessage());
            end(task, TaskResult.FAILURE, fault.fault().code(), fault.getMessage());
        } else {
            LOG.error("task={} verb={} broke", task.id(), task.verb(), cause);
            end(task, TaskResult.FAILURE, Fault.GENERAL.code(), cause.toString());
        }
    }

    private void end(Task task, TaskResult result, int code, String message) {
        Task ended = new Task(task.id(), task.verb(), TaskState.FINISHED, result, code, message);
        synchronized (known) {
            Task now = known.get(task.id());
            if (now == null || (now.state() == TaskState.FINISHED)) {
                return;
            }
            known.put(task.id(), now.state() == TaskState.ABORTING ? aborted(ended) : ended);
            ended = known.get(task.id());
        }
        journal.know(Entry.Kind.TASK, ended.id(), Json.tree(ended));
        TaskStatus status = ended.status();
        reports.raise(at -> new TaskEvent(status, at).event());
    }

    private static Task aborted(Task task) {
        return new Task(
                task.id(),
                task.verb(),
                TaskState.FINISHED,
                TaskResult.CLEAN_SUCCESS,
                Fault.TASK_ABORTED.code(),
                "Task was stopped");
    }

    /** Work that has not begun will not begin; work under way is waited for and then counts as stopped. */
    void stop(UUID id) {
        synchronized (known) {
            Task task = get(id);
            if (task.state() == TaskState.RUNNING) {
                known.put(id, new Task(id, task.verb(), TaskState.ABORTING, task.result(), task.code(), "stopping"));
            }
        }
    }

    void clear(UUID id) {
        synchronized (known) {
            if (get(id).state() != TaskState.FINISHED) {
                throw new HostFault(Fault.TASK_NOT_FINISHED, "task " + id + " has not finished");
            }
            known.remove(id);
        }
        journal.forget(Entry.Kind.TASK, id);
    }

    Task get(UUID id) {
        synchronized (known) {
            Task task = known.get(id);
            if (task == null) {
                throw new HostFault(Fault.TASK_UNKNOWN, "no task " + id);
            }
            return task;
        }
    }

    public Map<UUID, TaskStatus> statuses() {
        Map<UUID, TaskStatus> all = new LinkedHashMap<>();
        synchronized (known) {
            known.forEach((id, task) -> all.put(id, task.status()));
        }
        return all;
    }
}
