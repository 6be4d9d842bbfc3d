package org.reeve.kit.testing;

import org.reeve.kit.api.types.Vm;

/** Machines for tests. */
public final class Vms {
    private Vms() {}

    public static Vm vm(String id, String status) {
        Vm vm = new Vm();
        vm.id = id;
        vm.name = id;
        vm.status = status;
        return vm;
    }
}
