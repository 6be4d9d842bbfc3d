package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.FilterParameterId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Has a network card tell its network filter one thing less. */
@Dependent
public class RemoveFilterParameter implements Action<RemoveFilterParameter.Order, RemoveFilterParameter.Order> {

    public record Order(VmId vm, NicId nic, FilterParameterId parameter) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.remove-filter-parameter", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .locks(order -> NicFilters.locks(order.vm()))
                .failing(EventType.NETWORK_REMOVE_NIC_FILTER_PARAMETER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return NicFilters.known(order.vm(), order.nic(), order.parameter(), store)
                ? Verdict.ok()
                : NicFilters.unknown("network filter parameter", order.parameter());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql().run("delete from nic_filter_parameter where id = ?", order.parameter());
        NicFilters.tell(EventType.NETWORK_REMOVE_NIC_FILTER_PARAMETER, order.vm(), order.nic(), store);
        return order;
    }
}
