package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;

/** The protocols by which the screens of machines are reached: part of their settings, but added and taken away one by one. */
@Dependent
class VmScreens {

    private final Vms vms;

    @Inject
    VmScreens(Vms vms) {
        this.vms = vms;
    }

    /** As changing everything else about a machine takes them. */
    static List<Lock> locks(VmId vm) {
        return List.of(Lock.shared(vm), Lock.name("vm_change", vm.toString()));
    }

    /** What there is once everything that was put off is so; nothing when there is no such machine. */
    Optional<List<GraphicsType>> of(VmId id) {
        return vms.lock(id).map(vm -> NextRun.of(vm).settings().screen().kinds());
    }

    void change(VmId id, Consumer<List<GraphicsType>> change, Store store) {
        List<GraphicsType> kinds = new ArrayList<>(of(id).orElseThrow());
        change.accept(kinds);
        VmSettings wish = VmSettings.usual().with(Screen.of(kinds));
        Vm vm = vms.find(id).orElseThrow();
        Power power = Power.sure(id, store);
        NextRun.Later later = NextRun.of(vm);
        NextRun.put(vm, new NextRun.Later(later.hardware(), later.settings().over(wish)), wish, power.alive());
        vms.save(vm);
        store.log(EventType.USER_UPDATE_VM, power.facts());
        store.changed(id);
    }
}
