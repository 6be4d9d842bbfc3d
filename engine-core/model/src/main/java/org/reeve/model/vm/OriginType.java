package org.reeve.model.vm;

import org.reeve.model.Coded;

/** Where a machine first came from. */
public enum OriginType implements Coded {
    RHEV(0),
    VMWARE(1),
    XEN(2),
    OVIRT(3),
    EXTERNAL(4),
    HOSTED_ENGINE(5),
    MANAGED_HOSTED_ENGINE(6),
    KVM(7),
    PHYSICAL_MACHINE(8),
    HYPERV(9),
    KUBEVIRT(10);

    private final int code;

    OriginType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static OriginType of(int code) {
        return Coded.find(OriginType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
