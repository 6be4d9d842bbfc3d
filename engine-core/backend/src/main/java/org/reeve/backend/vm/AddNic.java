package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.network.MacAddress;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Puts a network card into a machine, with an address of its cluster's pool unless one is given. */
@Dependent
public class AddNic implements Action<AddNic.Order, AddNic.Order> {

    public record Order(VmId vm, NicChange change) implements Request {}

    private final Vms vms;
    private final Nics nics;
    private final Macs macs;

    @Inject
    public AddNic(Vms vms, Nics nics, Macs macs) {
        this.vms = vms;
        this.nics = nics;
        this.macs = macs;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.add", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, order -> profileOr(order.vm(), order.change()))
                .locks(order -> List.of(
                        Lock.shared(order.vm()), Lock.name("vm_nics", order.vm().toString())))
                .failing(EventType.NETWORK_ADD_VM_INTERFACE_FAILED)
                .build();
    }

    static Id profileOr(VmId vm, NicChange change) {
        return change.profile().flatMap(profile -> profile).<Id>map(id -> id).orElse(vm);
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        if (power.isEmpty()) {
            return Power.unknown(order.vm());
        }
        boolean live = power.get().alive() && order.change().plugged().orElse(true);
        return Verdict.invalidIf(order.change().name().isEmpty(), "kernel.name-missing")
                .and(Verdict.refuseIf(
                        live, "vm.nic-needs-down", "vm", power.get().name()))
                .and(NicRules.check(order.vm(), Optional.empty(), order.change(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        NicId id = new NicId(UUID.randomUUID());
        MacAddress mac = order.change().mac().orElseGet(() -> macs.free(vm.cluster()));
        Nic nic = new Nic(id, vm.id(), order.change().name().orElseThrow(), mac);
        NicRules.apply(order.change(), nic);
        nics.add(nic);
        macs.take(vm.cluster(), id, mac);
        store.created(id);
        store.changed(vm.id());
        store.log(
                EventType.NETWORK_ADD_VM_INTERFACE,
                Facts.about(vm.id(), vm.name()).with("nic", nic.name()));
        return order;
    }
}
