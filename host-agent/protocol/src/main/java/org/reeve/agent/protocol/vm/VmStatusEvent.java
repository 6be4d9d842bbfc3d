package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.json.Json;

/** Tells that a machine changed its state, or that its guest has news. */
public record VmStatusEvent(VmStats seen, long notifyTime) {

    private static final String COMPONENT = "virt";
    private static final String OPERATION = "VM_status";

    public UUID vm() {
        return seen.vmId();
    }

    /** Empty when the event is about something else, or does not say a state. */
    public static Optional<VmStatusEvent> of(Event event) {
        if (!event.is(COMPONENT, OPERATION) || !(event.params().get(event.id()) instanceof ObjectNode told)) {
            return Optional.empty();
        }
        ObjectNode seen = told.deepCopy().put("vmId", event.id());
        try {
            return Optional.of(new VmStatusEvent(Json.read(seen, VmStats.class), event.notifyTime()));
        } catch (JsonProcessingException noStatus) {
            return Optional.empty();
        }
    }

    public Event event() {
        ObjectNode told = (ObjectNode) Json.tree(seen);
        told.remove("vmId");
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.set(vm().toString(), told);
        return new Event(COMPONENT, OPERATION, vm().toString(), params, notifyTime);
    }
}
