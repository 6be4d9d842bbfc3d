package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.vm.Hardware;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Changes a machine. What a running guest cannot be given is kept until its next start. */
@Dependent
public class UpdateVm implements Action<UpdateVm.Order, UpdateVm.Order> {

    /** @param cluster where it is said to be; a machine cannot be taken elsewhere by this */
    public record Order(VmId vm, Optional<ClusterId> cluster, VmChange change) implements Request {}

    private final Vms vms;

    @Inject
    public UpdateVm(Vms vms) {
        this.vms = vms;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.update", Order.class)
                .permit(ActionGroup.EDIT_VM_PROPERTIES, Order::vm)
                .locks(order -> List.of(
                        Lock.shared(order.vm()),
                        Lock.name("vm_change", order.vm().toString())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Vm> found = vms.lock(order.vm());
        if (found.isEmpty()) {
            return Power.unknown(order.vm());
        }
        Vm vm = found.get();
        String name = order.change().naming().name().orElse(vm.name());
        boolean taken = vms.named(vm.dataCenter().value(), name)
                .filter(other -> !other.id().equals(vm.id()))
                .isPresent();
        Hardware hardware = VmRules.changed(NextRun.of(vm).hardware(), order.change());
        return VmRules.check(order.change(), hardware).and(Verdict.refuseIf(taken, "vm.name-taken", "name", name));
    }

    @Override
    public Order begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        Power power = Power.sure(order.vm(), store);
        VmChange change = order.change();
        vm.describe(Names.over(vm.label(), change.naming()));
        vm.keepRunning(VmRules.available(vm.availability(), change.traits()));
        change.traits().deleteProtected().ifPresent(vm::protectFromDeletion);
        change.traits().stateless().ifPresent(vm::forgetChangesOnShutdown);
        NextRun.Later later = NextRun.of(vm);
        reshape(
                vm,
                new NextRun.Later(
                        VmRules.changed(later.hardware(), change),
                        later.settings().over(change.seat())),
                power.alive());
        vms.save(vm);
        change.pinned().ifPresent(hosts -> {
            vms.unpin(vm.id().value());
            hosts.forEach(host -> vms.pin(vm.id().value(), host.value()));
        });
        store.changed(vm.id());
        store.log(EventType.USER_UPDATE_VM, power.facts());
        return order;
    }

    private static void reshape(Vm vm, NextRun.Later wanted, boolean runs) {
        if (!runs) {
            vm.equip(wanted.hardware());
            vm.configure(wanted.settings());
            vm.nothingChangesOnNextRun();
        } else if (wanted.hardware().equals(vm.hardware()) && wanted.settings().equals(vm.settings(VmSettings.class))) {
            vm.nothingChangesOnNextRun();
        } else {
            vm.changeOnNextRun(wanted);
        }
    }
}
