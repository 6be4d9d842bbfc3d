package org.reeve.restapi.service.host;

import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.host.HostParts;
import org.reeve.backend.host.HostPartsQuery;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Core;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.Hook;
import org.reeve.restapi.types.HostCpuUnit;
import org.reeve.restapi.types.HostDevice;
import org.reeve.restapi.types.MDevType;
import org.reeve.restapi.types.NumaNode;
import org.reeve.restapi.types.Product;
import org.reeve.restapi.types.Vendor;

/** The parts of a host as the API has them. Ids come from the host and the part's own name or number, so that they stay the same. */
final class PartMapping {

    private static final HostParts.Named NOTHING = new HostParts.Named(Optional.empty(), Optional.empty());

    private PartMapping() {}

    /** @throws NotFoundException when there is no such host, or not for the caller */
    static HostParts of(Exchange exchange, HostId host) {
        return exchange.ask(HostPartsQuery.of(host)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    static Following below(Following hosts) {
        var parts = Following.Owned.by(
                "host", HostPartsQuery.all(), one -> one.host().value());
        return hosts.parts("devices", HostDeviceResource.class, parts, host -> host.devices().stream()
                        .map(one -> type(host, one))
                        .toList())
                .parts("hooks", HostHookResource.class, parts, host -> host.hooks().stream()
                        .map(one -> type(host, one))
                        .toList())
                .parts("cpuunits", HostCpuUnitsResource.class, parts, host -> host.units().stream()
                        .map(one -> type(host, one))
                        .toList());
    }

    private static String id(HostParts host, String part) {
        byte[] seed = (host.host() + " " + part).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString();
    }

    static NumaNode type(HostParts host, HostParts.Node node) {
        Map<Integer, HostParts.Unit> units =
                host.units().stream().collect(Collectors.toMap(HostParts.Unit::cpu, unit -> unit, (a, b) -> a));
        var cpu = new Cpu();
        cpu.setCores(node.cpus().stream()
                .map(index -> {
                    var core = new Core();
                    core.setIndex(index);
                    if (units.containsKey(index))
                        core.setSocket(units.get(index).socket());
                    return core;
                })
                .toList());
        var type = new NumaNode();
        type.setId(id(host, "numa node " + node.index()));
        type.setName("Node " + node.index());
        type.setIndex(node.index());
        type.setMemory(node.memoryMib());
        type.setCpu(cpu);
        type.setNodeDistance(node.distances().stream().map(Object::toString).collect(Collectors.joining(" ")));
        type.setHost(Refs.host(host.host()));
        return type;
    }

    static HostCpuUnit type(HostParts host, HostParts.Unit unit) {
        var type = new HostCpuUnit();
        type.setId(id(host, "cpu " + unit.cpu()));
        type.setCpuId(unit.cpu());
        type.setCoreId(unit.core());
        type.setSocketId(unit.socket());
        type.setRunsVdsm(unit.agent());
        return type;
    }

    static Hook type(HostParts host, HostParts.Hook hook) {
        var type = new Hook();
        type.setId(id(host, "hook " + hook.event() + " " + hook.name()));
        type.setName(hook.name());
        type.setEventName(hook.event());
        type.setMd5(hook.checksum());
        type.setHost(Refs.host(host.host()));
        return type;
    }

    /** Ids of devices spell their names in hexadecimal. */
    private static String id(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    static HostDevice type(HostParts host, HostParts.Device device) {
        var type = new HostDevice();
        type.setId(id(device.name()));
        type.setName(device.name());
        type.setCapability(device.capability());
        type.setHost(Refs.host(host.host()));
        device.driver().ifPresent(type::setDriver);
        device.iommuGroup().ifPresent(type::setIommuGroup);
        device.shares().ifPresent(type::setVirtualFunctions);
        device.parent().ifPresent(name -> type.setParentDevice(reference(host, name)));
        device.shareOf().ifPresent(name -> type.setPhysicalFunction(reference(host, name)));
        if (!device.vendor().equals(NOTHING)) {
            var vendor = new Vendor();
            device.vendor().id().ifPresent(vendor::setId);
            device.vendor().text().ifPresent(vendor::setName);
            type.setVendor(vendor);
        }
        if (!device.product().equals(NOTHING)) {
            var product = new Product();
            device.product().id().ifPresent(product::setId);
            device.product().text().ifPresent(product::setName);
            type.setProduct(product);
        }
        if (!device.divisions().isEmpty()) {
            type.setMDevTypes(device.divisions().entrySet().stream()
                    .map(one -> division(one.getKey(), one.getValue()))
                    .toList());
        }
        return type;
    }

    private static HostDevice reference(HostParts host, String name) {
        return Refs.to(HostDevice::new, "hosts/" + host.host() + "/devices", id(name));
    }

    private static MDevType division(String name, HostParts.Division division) {
        var type = new MDevType();
        type.setName(name);
        division.name().ifPresent(type::setHumanReadableName);
        division.description().ifPresent(type::setDescription);
        division.available().ifPresent(type::setAvailableInstances);
        return type;
    }
}
