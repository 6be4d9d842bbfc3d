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

    /** What a machine will be made of at its next start. */
    Hardware coming(VmId id) {
        return of(vms.find(id).orElseThrow()).hardware();
    }

    /** The machine as it will be once everything that was put off is so. */
    static Later of(Vm vm) {
        return vm.nextRun(Later.class).orElseGet(() -> new Later(vm.hardware(), vm.settings(VmSettings.class)));
    }

    /**
     * Makes a machine what it shall be, as far as it can be that now.
     *
     * @param wish what of its settings changes
     */
    static void put(Vm vm, Later wanted, VmSettings wish, boolean runs) {
        vm.equip(runs ? vm.hardware().movable(wanted.hardware().migration()) : wanted.hardware());
        vm.configure(runs ? vm.settings(VmSettings.class).over(wish.live()) : wanted.settings());
        boolean later = !wanted.hardware().equals(vm.hardware())
                || !wanted.settings().startsLike(vm.settings(VmSettings.class));
        if (later) {
            vm.changeOnNextRun(wanted);
        } else {
            vm.nothingChangesOnNextRun();
        }
    }
}
