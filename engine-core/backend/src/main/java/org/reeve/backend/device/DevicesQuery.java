package org.reeve.backend.device;

import java.util.List;
import org.reeve.backend.api.Query;
import org.reeve.model.vm.DeviceKind;

/** The devices of one kind that something has, in the order in which they were added. */
public record DevicesQuery(DeviceOwner owner, DeviceKind kind) implements Query<List<DeviceView>> {}
