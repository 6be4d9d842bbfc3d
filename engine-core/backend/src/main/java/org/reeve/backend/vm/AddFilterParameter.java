package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
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

/** Has a network card tell its network filter one more thing. */
@Dependent
public class AddFilterParameter implements Action<AddFilterParameter.Order, AddFilterParameter.Order> {

    public record Order(VmId vm, NicId nic, String name, String value) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.add-filter-parameter", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .locks(order -> NicFilters.locks(order.vm()))
                .failing(EventType.NETWORK_ADD_NIC_FILTER_PARAMETER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return NicFilters.nic(order.vm(), order.nic(), store)
                .map(nic -> NicFilters.check(order.name(), order.value()))
                .orElseGet(() -> NicFilters.unknown("network interface", order.nic()));
    }

    @Override
    public Order begin(Order order, Store store) {
        var id = new FilterParameterId(UUID.randomUUID());
        store.sql()
                .run(
                        "insert into nic_filter_parameter (id, nic_id, name, value) values (?, ?, ?, ?)",
                        id,
                        order.nic(),
                        order.name(),
                        order.value());
        store.created(id);
        NicFilters.tell(EventType.NETWORK_ADD_NIC_FILTER_PARAMETER, order.vm(), order.nic(), store);
        return order;
    }
}
