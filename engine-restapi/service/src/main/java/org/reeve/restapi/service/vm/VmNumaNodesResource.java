package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmNumaNodesService;
import org.reeve.restapi.types.VirtualNumaNode;

/** The NUMA nodes of a machine. */
public final class VmNumaNodesResource implements VmNumaNodesService {

    private final DeviceCollection<VirtualNumaNode> devices;

    VmNumaNodesResource(Exchange exchange, VmId vm) {
        this.devices = new DeviceCollection<>(exchange, DeviceOwner.of(vm), DeviceKind.NUMA_NODE, DeviceMapping::node);
    }

    @Override
    public Listing<VirtualNumaNode> list() {
        return devices.list(VirtualNumaNode.META, VmNumaNodeResource.class);
    }

    @Override
    public Response add(VirtualNumaNode node) {
        return devices.add(DeviceMapping.node(node), VmNumaNodeResource.class);
    }

    @Override
    public VmNumaNodeResource nodeService(String id) {
        return new VmNumaNodeResource(devices.item(id));
    }
}
