package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.VmNumaNodeService;
import org.reeve.restapi.types.VirtualNumaNode;

/** One NUMA node of a machine. */
public final class VmNumaNodeResource implements VmNumaNodeService {

    private final DeviceItem<VirtualNumaNode> device;

    VmNumaNodeResource(DeviceItem<VirtualNumaNode> device) {
        this.device = device;
    }

    @Override
    public VirtualNumaNode get() {
        return device.get(VmNumaNodeResource.class);
    }

    @Override
    public VirtualNumaNode update(VirtualNumaNode node) {
        return device.update(was -> DeviceMapping.node(node, was), VmNumaNodeResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
