package org.reeve.backend.device;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.DeviceKind;

/** The devices of one kind that something has, or all machines or templates that the caller may see have, in the order in which they were added. */
public record DevicesQuery(DeviceOwner.Kind owners, Optional<UUID> owner, DeviceKind kind)
        implements ListQuery<DeviceView> {

    public DevicesQuery(DeviceOwner owner, DeviceKind kind) {
        this(owner.kind(), Optional.of(owner.id()), kind);
    }

    public static DevicesQuery all(DeviceOwner.Kind owners, DeviceKind kind) {
        return new DevicesQuery(owners, Optional.empty(), kind);
    }
}
