package org.reeve.backend.fence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.host.FenceAgent;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.FenceAgentId;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Adds a device that can cut the power of a host. */
@Dependent
public class AddFenceAgent implements Action<AddFenceAgent.Order, HostId> {

    public record Order(HostId host, FenceWish wish) implements Request {}

    private final Hosts hosts;

    @Inject
    public AddFenceAgent(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("fence-agent.add", Order.class)
                .permit(ActionGroup.EDIT_HOST_CONFIGURATION, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.USER_FAILED_UPDATE_VDS)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.find(order.host())
                .map(host -> order.wish()
                        .check()
                        .and(Verdict.invalidIf(order.wish().address().isEmpty(), "fence.address-missing"))
                        .and(Verdict.invalidIf(order.wish().type().isEmpty(), "fence.type-missing")))
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()));
    }

    @Override
    public HostId begin(Order order, Store store) {
        Host host = hosts.find(order.host()).orElseThrow();
        FenceAgent added = new FenceAgent(
                UUID.randomUUID(),
                host.id(),
                1,
                order.wish().type().orElseThrow(),
                order.wish().address().orElseThrow());
        order.wish().apply(added);
        hosts.add(added);
        store.created(new FenceAgentId(added.id()));
        store.changed(host.id());
        store.log(EventType.USER_UPDATE_VDS, Facts.about(host.id(), host.name()));
        return host.id();
    }
}
