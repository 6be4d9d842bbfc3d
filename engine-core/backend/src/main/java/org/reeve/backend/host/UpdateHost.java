package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Label;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Changes what people noted about a host. What is absent stays. */
@Dependent
public class UpdateHost implements Action<UpdateHost.Order, HostId> {

    public record Order(
            HostId host,
            Optional<String> name,
            Optional<String> description,
            Optional<String> comment,
            Optional<Integer> spmPriority)
            implements Request {}

    private static final int LOWEST_PRIORITY = -1;
    private static final int HIGHEST_PRIORITY = 10;

    private final Hosts hosts;

    @Inject
    public UpdateHost(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.update", Order.class)
                .permit(ActionGroup.EDIT_HOST_CONFIGURATION, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (hosts.find(order.host()).isEmpty()) {
            return Verdict.notFound("host.unknown", "host", order.host());
        }
        int priority = order.spmPriority().orElse(0);
        return order.name()
                .map(name -> nameFits(order.host(), name))
                .orElse(Verdict.ok())
                .and(Verdict.invalidIf(
                        priority < LOWEST_PRIORITY || priority > HIGHEST_PRIORITY,
                        "host.spm-priority-invalid",
                        "priority",
                        priority));
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
        order.spmPriority().ifPresent(host::manageStorage);
        hosts.save(host);
        store.changed(order.host());
        store.log(EventType.USER_UPDATE_VDS, Facts.about(order.host(), host.name()));
        return order.host();
    }
}
