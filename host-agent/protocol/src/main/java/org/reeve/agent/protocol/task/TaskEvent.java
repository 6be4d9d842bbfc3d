package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.json.Json;

/** Tells that a storage task moved on. Only our agent sends it; elsewhere the engine has to ask. */
public record TaskEvent(TaskStatus status, long notifyTime) {

    private static final String COMPONENT = "tasks";
    private static final String OPERATION = "status";

    /** Empty when the event is about something else. */
    public static Optional<TaskEvent> of(Event event) {
        if (!event.is(COMPONENT, OPERATION) || !(event.params() instanceof ObjectNode told)) {
            return Optional.empty();
        }
        ObjectNode status = told.deepCopy().put("taskID", event.id());
        try {
            return Optional.of(new TaskEvent(Json.read(status, TaskStatus.class), event.notifyTime()));
        } catch (JsonProcessingException incomplete) {
            return Optional.empty();
        }
    }

    public Event event() {
        ObjectNode told = (ObjectNode) Json.tree(status);
        told.remove("taskID");
        return new Event(COMPONENT, OPERATION, status.task().toString(), told, notifyTime);
    }
}
