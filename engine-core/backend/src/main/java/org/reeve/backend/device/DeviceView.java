package org.reeve.backend.device;

import org.reeve.model.vm.DeviceId;

/** A device as it is configured. */
public record DeviceView(DeviceId id, DeviceOwner owner, DeviceSpec spec) {}
