package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.vm.Hardware;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.model.vm.VmId;

/** Keeps changes that a running guest cannot be given until it is started the next time. */
@Dependent
class NextRun {

    /** What the machine will be then. */
    record Later(Hardware hardware, VmSettings settings) {}

    private final Vms vms;

    @Inject
    NextRun(Vms vms) {
        this.vms = vms;
    }

    /** What was put off is so from now on; only for machines that do not run. */
    void apply(VmId id) {
        vms.find(id).ifPresent(vm -> vm.nextRun(Later.class).ifPresent(later -> {
            vm.equip(later.hardware());
            vm.configure(later.settings());
            vm.nothingChangesOnNextRun();
            vms.save(vm);
        }));
    }

    /** The machine as it will be once everything that was put off is so. */
    static Later of(Vm vm) {
        return vm.nextRun(Later.class).orElseGet(() -> new Later(vm.hardware(), vm.settings(VmSettings.class)));
    }
}
