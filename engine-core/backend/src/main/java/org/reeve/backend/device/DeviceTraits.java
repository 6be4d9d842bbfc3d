package org.reeve.backend.device;

import static org.reeve.model.user.ActionGroup.EDIT_ADMIN_VM_PROPERTIES;
import static org.reeve.model.user.ActionGroup.EDIT_TEMPLATE_PROPERTIES;
import static org.reeve.model.user.ActionGroup.EDIT_VM_PROPERTIES;

import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.DeviceKind;

/** What all devices of a kind have in common. */
final class DeviceTraits {

    private DeviceTraits() {}

    /** How the devices of a kind are stored. */
    static Class<? extends DeviceSpec> spec(DeviceKind kind) {
        return switch (kind) {
            case CD -> DeviceSpec.Cd.class;
            case WATCHDOG -> DeviceSpec.Watchdog.class;
            case MEDIATED -> DeviceSpec.Mediated.class;
            case HOST_DEVICE -> DeviceSpec.Passed.class;
            case NUMA_NODE -> DeviceSpec.NumaNode.class;
        };
    }

    /** What one must be allowed to change them. */
    static ActionGroup group(DeviceOwner owner, DeviceKind kind) {
        return switch (owner.kind()) {
            case VM -> kind == DeviceKind.HOST_DEVICE ? EDIT_ADMIN_VM_PROPERTIES : EDIT_VM_PROPERTIES;
            case TEMPLATE -> EDIT_TEMPLATE_PROPERTIES;
        };
    }

    /** Others are put in place at the next start. */
    static boolean needsDown(DeviceKind kind) {
        return kind == DeviceKind.HOST_DEVICE || kind == DeviceKind.NUMA_NODE;
    }
}
