package org.reeve.backend.fence;

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
import org.reeve.dal.host.FenceAgent;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Forgets a device that can cut the power of a host. */
@Dependent
public class RemoveFenceAgent implements Action<RemoveFenceAgent.Order, HostId> {

    public record Order(HostId host, UUID agent) implements Request {}

    private final Hosts hosts;

    @Inject
    public RemoveFenceAgent(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("fence-agent.remove", Order.class)
                .permit(ActionGroup.EDIT_HOST_CONFIGURATION, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.USER_FAILED_UPDATE_VDS)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return agent(order)
                .map(found -> lastOne(order.host()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "fence agent", "id", order.agent()));
    }

    private Optional<FenceAgent> agent(Order order) {
        return hosts.fenceAgent(order.agent()).filter(found -> found.host().equals(order.host()));
    }

    /** As long as the engine may cut a host's power it must have something to do it with. */
    private Verdict lastOne(HostId id) {
        Host host = hosts.find(id).orElseThrow();
        return Verdict.refuseIf(
                host.power().enabled() && hosts.fenceAgents(id.value()).size() == 1,
                "fence.last-agent",
                "host",
                host.name());
    }

    @Override
    public HostId begin(Order order, Store store) {
        Host host = hosts.find(order.host()).orElseThrow();
        hosts.remove(agent(order).orElseThrow());
        store.changed(host.id());
        store.log(EventType.USER_UPDATE_VDS, Facts.about(host.id(), host.name()));
        return host.id();
    }
}
