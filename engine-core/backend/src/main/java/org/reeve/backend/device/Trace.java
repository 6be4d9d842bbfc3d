package org.reeve.backend.device;

import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.model.event.EventType;

/** Tells people and screens what was done to the devices of an owner. */
record Trace(Owner owner, Store store) {

    static Trace of(DeviceOwner is, Store store) {
        return new Trace(
                Owner.find(is, store).orElseThrow(() -> new IllegalStateException(is + " was there a moment ago")),
                store);
    }

    void added(DeviceSpec spec) {
        tell(
                switch (spec) {
                    case DeviceSpec.NumaNode node -> EventType.NUMA_ADD_VM_NUMA_NODE_SUCCESS;
                    case DeviceSpec.Passed passed -> EventType.VM_ADD_HOST_DEVICES;
                    default -> owner.changed();
                },
                spec);
    }

    void changed(DeviceSpec spec) {
        tell(
                switch (spec) {
                    case DeviceSpec.NumaNode node -> EventType.NUMA_UPDATE_VM_NUMA_NODE_SUCCESS;
                    default -> owner.changed();
                },
                spec);
    }

    void removed(DeviceSpec spec) {
        tell(
                switch (spec) {
                    case DeviceSpec.NumaNode node -> EventType.NUMA_REMOVE_VM_NUMA_NODE_SUCCESS;
                    case DeviceSpec.Passed passed -> EventType.VM_REMOVE_HOST_DEVICES;
                    default -> owner.changed();
                },
                spec);
    }

    private void tell(EventType type, DeviceSpec spec) {
        Facts facts = owner.facts();
        store.log(
                type,
                switch (spec) {
                    case DeviceSpec.Passed passed -> facts.with("device", passed.name());
                    default -> facts;
                });
        store.changed(owner.is().typed());
    }
}
