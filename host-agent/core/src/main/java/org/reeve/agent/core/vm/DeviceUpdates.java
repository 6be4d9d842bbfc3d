package org.reeve.agent.core.vm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.xml.DomainXml;
import org.reeve.agent.core.xml.GuestRules;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.vm.LinkChange;
import org.reeve.agent.protocol.vm.TicketChange;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.agent.protocol.vm.VmDefinition;

/** Changes devices of a running guest: the password of its screen, the cable of a network card. */
final class DeviceUpdates {

    private final Vms vms;
    private final VmWatch watch;
    private final Hypervisor hypervisor;
    private final GuestRules rules;

    DeviceUpdates(Vms vms, VmWatch watch, Hypervisor hypervisor, GuestRules rules) {
        this.vms = vms;
        this.watch = watch;
        this.hypervisor = hypervisor;
        this.rules = rules;
    }

    VmDefinition update(UpdateDevice call) {
        Vm vm = vms.get(call.vm());
        if (vm.life().over()) {
            throw new HostFault(Fault.VM_IS_DOWN, "vm " + call.vm() + " is down");
        }
        switch (call.change().path("deviceType").asText()) {
            case "graphics" -> ticket(vm, read(call.change(), TicketChange.class));
            case "interface" -> link(vm, read(call.change(), LinkChange.class));
            default -> hypervisor.updateDevice(vm.id(), rules.device(xml(call.change())));
        }
        watch.refresh(vm);
        return vm.definition();
    }

    private static <T> T read(JsonNode change, Class<T> shape) {
        try {
            return Json.read(change, shape);
        } catch (JsonProcessingException e) {
            throw new AgentFailure(ErrorCode.INVALID_PARAMS, "VM.updateDevice: " + e.getOriginalMessage());
        }
    }

    private static String xml(JsonNode change) {
        if (!change.hasNonNull("xml")) {
            throw new HostFault(
                    Fault.UPDATE_DEVICE_FAILED,
                    "devices of type " + change.path("deviceType").asText("?") + " cannot be changed");
        }
        return change.get("xml").asText();
    }

    private void ticket(Vm vm, TicketChange change) {
        GraphicsTicket.Connected connected = change.existingConnAction()
                .map(word -> choose(GraphicsTicket.Connected.class, word))
                .orElse(GraphicsTicket.Connected.DISCONNECT);
        hypervisor.setGraphicsPassword(
                vm.id(),
                new GraphicsTicket(
                        choose(GraphicsTicket.Kind.class, change.graphicsType()),
                        change.password(),
                        Instant.ofEpochMilli(vms.nowMillis()).plusSeconds(change.ttlSeconds()),
                        connected));
    }

    private static <E extends Enum<E>> E choose(Class<E> kind, String word) {
        try {
            return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new HostFault(Fault.INVALID_PARAMETER, kind.getSimpleName() + " '" + word + "' is unknown", e);
        }
    }

    private void link(Vm vm, LinkChange change) {
        DomainXml xml = DomainXml.parse(vm.xml());
        String nic = xml.nicWith(change.alias(), change.linkActive(), change.network())
                .orElseThrow(() -> new HostFault(
                        Fault.UPDATE_DEVICE_FAILED, "vm " + vm.id() + " has no interface " + change.alias()));
        hypervisor.updateDevice(vm.id(), nic);
    }
}
