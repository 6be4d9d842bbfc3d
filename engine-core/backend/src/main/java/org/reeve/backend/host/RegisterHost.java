package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reeve.backend.api.HostRegistration.Announcement;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Label;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.HostSeen;
import org.reeve.dal.host.HostWanted;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.WantedHostState;
import org.reeve.model.user.ActionGroup;

/**
 * Sets a host aside that announced itself, until an administrator approves it. Until then the engine does not connect to it. A host that
 * announces itself again may have a new name or address.
 */
@Dependent
public class RegisterHost implements Action<RegisterHost.Order, HostId> {

    public record Order(Announcement host) implements Request {}

    /** Anybody may announce anything: the list of those who wait must not grow without end. */
    private static final int MOST_PENDING = 250;

    private static final int NAMES_TRIED = 100;
    private static final int PORTS = 65535;
    private static final String DEFAULT_CLUSTER = "Default";

    private final Hosts hosts;
    private final Clusters clusters;

    @Inject
    public RegisterHost(Hosts hosts, Clusters clusters) {
        this.hosts = hosts;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.register", Order.class)
                .permitOnSystem(ActionGroup.CREATE_HOST)
                .locks(order -> List.of(
                        Lock.name("host-id", order.host().uniqueId()),
                        Lock.name("host", order.host().name())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Announcement host = order.host();
        Optional<Host> known = hosts.announcedAs(host.uniqueId());
        return Verdict.invalidIf(host.uniqueId().isBlank(), "host.id-missing")
                .and(Verdict.invalidIf(!Name.valid(host.name()), "host.name-invalid", "name", host.name()))
                .and(Verdict.invalidIf(host.address().isBlank(), "host.address-missing"))
                .and(port(host.port()))
                .and(port(host.ssh().port()))
                .and(known.map(this::stillPending).orElseGet(this::room))
                .and(addressFree(host, known));
    }

    private static Verdict port(int port) {
        return Verdict.invalidIf(port < 1 || port > PORTS, "host.port-invalid", "port", port);
    }

    private Verdict stillPending(Host known) {
        return Verdict.refuseIf(!pending(known), "host.registered-already", "host", known.name());
    }

    private boolean pending(Host host) {
        return hosts.seen(host.id())
                .filter(seen -> seen.status() == HostStatus.PENDING_APPROVAL)
                .isPresent();
    }

    private Verdict room() {
        return Verdict.refuseIf(hosts.pending() >= MOST_PENDING, "host.too-many-pending", "most", MOST_PENDING)
                .and(Verdict.refuseIf(clusters.all().isEmpty(), "host.no-cluster"));
    }

    private Verdict addressFree(Announcement host, Optional<Host> self) {
        return hosts.all().stream()
                .filter(other ->
                        self.filter(known -> known.id().equals(other.id())).isEmpty())
                .filter(other -> other.access().address().equals(host.address())
                        && other.access().port() == host.port())
                .findFirst()
                .map(other -> Verdict.refuse(
                        "host.address-taken", "address", host.address(), "port", host.port(), "host", other.name()))
                .orElse(Verdict.ok());
    }

    @Override
    public HostId begin(Order order, Store store) {
        Host host = hosts.announcedAs(order.host().uniqueId())
                .map(known -> again(known, order.host(), store))
                .orElseGet(() -> first(order.host(), store));
        store.log(EventType.VDS_REGISTER_SUCCEEDED, Facts.about(host.id(), host.name()));
        return host.id();
    }

    private Host again(Host known, Announcement said, Store store) {
        Label before = known.label();
        known.describe(new Label(free(said.name(), Optional.of(known)), before.description(), before.comment()));
        known.reachAt(access(said));
        hosts.save(known);
        store.changed(known.id());
        return known;
    }

    private Host first(Announcement said, Store store) {
        HostId id = new HostId(UUID.randomUUID());
        Label label = new Label(free(said.name(), Optional.empty()), "", "");
        Host host = new Host(id, cluster(), label, access(said), store.now());
        host.announcedAs(said.uniqueId());
        hosts.add(host);
        HostSeen seen = new HostSeen(id, store.now());
        seen.become(HostStatus.PENDING_APPROVAL, store.now());
        hosts.add(seen);
        HostWanted wanted = new HostWanted(id, store.now());
        wanted.want(WantedHostState.MAINTENANCE, "", null, store.now());
        hosts.add(wanted);
        store.added(id);
        return host;
    }

    /** Hosts need not agree on their names. */
    private String free(String name, Optional<Host> self) {
        return Stream.concat(Stream.of(name), IntStream.range(2, NAMES_TRIED).mapToObj(i -> name + "-" + i))
                .filter(one -> hosts.named(one)
                        .filter(other -> self.filter(known -> known.id().equals(other.id()))
                                .isEmpty())
                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every name like " + name + " is taken"));
    }

    private ClusterId cluster() {
        return clusters.named(DEFAULT_CLUSTER)
                .orElseGet(() -> clusters.all().getFirst())
                .id();
    }

    private static Access access(Announcement said) {
        return new Access(
                said.address(),
                said.port(),
                said.ssh().user(),
                said.ssh().port(),
                said.ssh().fingerprint().orElse(null));
    }
}
