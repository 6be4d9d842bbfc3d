package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.Nics;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Takes a network card out of a machine; its address is free again. */
@Dependent
public class RemoveNic implements Action<RemoveNic.Order, RemoveNic.Order> {

    public record Order(VmId vm, NicId nic) implements Request {}

    private final Nics nics;

    @Inject
    public RemoveNic(Nics nics) {
        this.nics = nics;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.remove", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .locks(order -> List.of(
                        Lock.shared(order.vm()), Lock.name("vm_nics", order.vm().toString())))
                .failing(EventType.NETWORK_REMOVE_VM_INTERFACE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        Optional<Nic> nic = nic(order);
        if (power.isEmpty() || nic.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "network interface", "id", order.nic());
        }
        return Verdict.refuseIf(
                power.get().alive() && nic.get().plugged(),
                "vm.nic-needs-down",
                "vm",
                power.get().name());
    }

    private Optional<Nic> nic(Order order) {
        return nics.find(order.nic()).filter(nic -> nic.vm().equals(Optional.of(order.vm())));
    }

    @Override
    public Order begin(Order order, Store store) {
        Nic nic = nic(order).orElseThrow();
        nics.remove(nic);
        store.changed(order.vm());
        store.log(
                EventType.NETWORK_REMOVE_VM_INTERFACE,
                Power.sure(order.vm(), store).facts().with("nic", nic.name()));
        return order;
    }
}
