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

/** Changes what a network card tells its network filter. */
@Dependent
public class UpdateFilterParameter implements Action<UpdateFilterParameter.Order, UpdateFilterParameter.Order> {

    public record Order(VmId vm, NicId nic, FilterParameterId parameter, String name, String value)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.update-filter-parameter", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .locks(order -> NicFilters.locks(order.vm()))
                .failing(EventType.NETWORK_UPDATE_NIC_FILTER_PARAMETER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return NicFilters.known(order.vm(), order.nic(), order.parameter(), store)
                ? NicFilters.check(order.name(), order.value())
                : NicFilters.unknown("network filter parameter", order.parameter());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        "update nic_filter_parameter set name = ?, value = ?, version = version + 1 where id = ?",
                        order.name(),
                        order.value(),
                        order.parameter());
        NicFilters.tell(EventType.NETWORK_UPDATE_NIC_FILTER_PARAMETER, order.vm(), order.nic(), store);
        return order;
    }
}
