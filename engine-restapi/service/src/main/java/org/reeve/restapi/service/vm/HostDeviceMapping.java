package org.reeve.restapi.service.vm;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.HostDevice;

/** A device of a host in a machine as the API has it. */
final class HostDeviceMapping {

    private static final HostId NO_HOST = new HostId(new UUID(0, 0));

    private HostDeviceMapping() {}

    static HostDevice type(DeviceView view) {
        var spec = (DeviceSpec.Passed) view.spec();
        var type = new HostDevice();
        type.setId(id(spec.name()));
        type.setName(spec.name());
        type.setCapability(spec.capability());
        type.setPlaceholder(false);
        Optional.ofNullable(spec.host()).map(Refs::host).ifPresent(type::setHost);
        type.setVm(Refs.vm(new VmId(view.owner().id())));
        return type;
    }

    /** Names are what libvirt calls devices; ids spell them in hexadecimal. */
    static String id(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    static String name(HostDevice given) {
        String name = given.getName() != null
                ? given.getName()
                : new String(
                        Given.as(
                                Given.required(given.getId(), "host_device.id"),
                                "host_device.id",
                                HexFormat.of()::parseHex),
                        StandardCharsets.UTF_8);
        return Given.required(name, "host_device.name");
    }

    /** Whether there is exactly one host is for the rules to say. */
    static DeviceSpec spec(String name, List<HostId> hosts) {
        return new DeviceSpec.Passed(hosts.size() == 1 ? hosts.getFirst() : NO_HOST, name, name.split("_")[0]);
    }
}
