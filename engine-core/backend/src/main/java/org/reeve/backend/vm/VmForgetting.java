package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Forgets machines with everything that is theirs: roles on them, network cards and pictures; whoever removes them, or what they are in. */
@Dependent
public class VmForgetting {

    private final Vms vms;

    @Inject
    public VmForgetting(Vms vms) {
        this.vms = vms;
    }

    public void forget(Vm vm, Store store) {
        Rights.takeAll(store, vm.id());
        tellParts(vm.id(), store);
        vms.remove(vm);
        Pictures.forget(vm.settings(VmSettings.class).links().icons(), store);
        store.removed(vm.id());
    }

    /** Its NICs go with it, and what was attached to it no longer is. */
    private static void tellParts(VmId vm, Store store) {
        store.sql()
                .list(
                        "select id, true as nic from nic where vm_id = ? union all select disk_id, false from disk_vm where vm_id = ?",
                        row -> row.getBoolean("nic")
                                ? new NicId(row.getObject("id", UUID.class))
                                : new DiskId(row.getObject("id", UUID.class)),
                        vm,
                        vm)
                .forEach(part -> {
                    if (part instanceof NicId nic) {
                        store.removed(nic);
                    } else {
                        store.changed(part);
                    }
                });
    }
}
