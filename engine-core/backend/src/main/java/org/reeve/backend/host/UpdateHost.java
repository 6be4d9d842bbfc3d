package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Label;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Changes what people noted about a host. What is absent stays. */
@Dependent
public class UpdateHost implements Action<UpdateHost.Order, HostId> {

    /**
     * @param address of the agent; may be repeated at any time, and be another one while nothing runs on the host
     * @param port likewise
     * @param cluster may be repeated at any time, and be another one in maintenance
     */
    public record Order(
            HostId host,
            Optional<String> name,
            Optional<String> description,
            Optional<String> comment,
            Optional<String> address,
            Optional<Integer> port,
            Optional<ClusterId> cluster,
            HostChange change)
            implements Request {

        public Order(
                HostId host,
                Optional<String> name,
                Optional<String> description,
                Optional<String> comment,
                Optional<Integer> spmPriority) {
            this(
                    host,
                    name,
                    description,
                    comment,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    HostChange.priority(spmPriority));
        }
    }

    private final Hosts hosts;
    private final HostMove move;

    @Inject
    public UpdateHost(Hosts hosts, HostMove move) {
        this.hosts = hosts;
        this.move = move;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.update", Order.class)
                .permit(ActionGroup.EDIT_HOST_CONFIGURATION, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.USER_FAILED_UPDATE_VDS)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.find(order.host())
                .map(host -> order.name()
                        .map(name -> nameFits(order.host(), name))
                        .orElse(Verdict.ok())
                        .and(HostRules.check(order.change()))
                        .and(move.check(host, order.cluster(), store))
                        .and(move.check(host, order.address(), order.port()))
                        .and(power(order, host)))
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()));
    }

    private Verdict power(Order order, Host host) {
        return Verdict.refuseIf(
                order.change().power().enabled().orElse(false)
                        && hosts.fenceAgents(host.id().value()).isEmpty(),
                "host.power-without-agent",
                "host",
                host.name());
    }

    private Verdict nameFits(HostId host, String name) {
        boolean taken =
                hosts.named(name).filter(other -> !other.id().equals(host)).isPresent();
        return Verdict.invalidIf(!Name.valid(name), "host.name-invalid", "name", name)
                .and(Verdict.refuseIf(taken, "host.name-taken", "name", name));
    }

    @Override
    public HostId begin(Order order, Store store) {
        Host host = hosts.find(order.host()).orElseThrow();
        Label now = host.label();
        host.describe(new Label(
                order.name().orElse(now.name()),
                order.description().orElse(now.description()),
                order.comment().orElse(now.comment())));
        order.change().spmPriority().ifPresent(host::manageStorage);
        host.reachAt(order.change().over(host.access()));
        host.powerBy(order.change().power().over(host.power()));
        host.configure(order.change().over(Json.read(host.settings().toString(), HostSettings.class)));
        boolean moved = move.apply(host, order.cluster(), order.address(), order.port());
        hosts.save(host);
        if (moved) {
            move.tell(host, store);
        }
        store.changed(order.host());
        store.log(EventType.USER_UPDATE_VDS, Facts.about(order.host(), host.name()));
        return order.host();
    }
}
