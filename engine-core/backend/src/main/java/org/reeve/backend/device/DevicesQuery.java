package org.reeve.backend.device;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.DeviceKind;

/** The devices of one kind that something has, in the order in which they were added. */
public record DevicesQuery(DeviceOwner owner, DeviceKind kind) implements ListQuery<DeviceView> {}
