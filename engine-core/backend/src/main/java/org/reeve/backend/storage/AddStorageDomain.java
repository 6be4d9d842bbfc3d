package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.agent.protocol.storage.CreateDomain;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.FormatDomain;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.dal.Label;
import org.reeve.dal.storage.StorageConnection;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomainSeen;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.storage.StorageFormat;
import org.reeve.model.storage.StorageType;
import org.reeve.model.user.ActionGroup;

/** Lays out a new storage domain on a place that a host reaches. It belongs to no data center yet. */
@Dependent
public class AddStorageDomain implements Action<AddStorageDomain.Order, AddStorageDomain.State> {

    static final int LONGEST_NAME = 250;
    private static final int DOMAIN_MISSING = 358;
    private static final Set<StorageType> SUPPORTED =
            Set.of(StorageType.LOCALFS, StorageType.NFS, StorageType.POSIXFS, StorageType.GLUSTERFS);

    /** @param place where it shall be; {@code connection} names a place that is known already */
    public record Order(
            String name,
            String description,
            String comment,
            StorageDomainType type,
            HostId host,
            Optional<StorageConnectionId> connection,
            Optional<StoragePlace> place,
            SpaceWish space)
            implements Request {

        public Order(
                String name,
                String description,
                String comment,
                StorageDomainType type,
                HostId host,
                Optional<StorageConnectionId> connection,
                Optional<StoragePlace> place) {
            this(name, description, comment, type, host, connection, place, SpaceWish.USUAL);
        }
    }

    /** @param newPlace whether the connection goes when the domain does not come about */
    public record State(
            StorageDomainId domain, String name, HostId host, StorageServer server, boolean newPlace, Space space) {

        State measured(DomainStats stats) {
            return new State(domain, name, host, server, newPlace, Space.of(stats));
        }
    }

    private final StorageDomains domains;
    private final StorageConnections connections;
    private final Profiles profiles;

    @Inject
    public AddStorageDomain(StorageDomains domains, StorageConnections connections, Profiles profiles) {
        this.domains = domains;
        this.connections = connections;
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.name("storage_domain", order.name()), Lock.shared(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<StorageHost> host = StorageHost.find(store, order.host());
        Optional<StoragePlace> place = place(order);
        if (host.isEmpty() || place.isEmpty()) {
            return Verdict.notFound(
                    "kernel.not-found",
                    "kind",
                    host.isEmpty() ? "host" : "storage connection",
                    "id",
                    host.isEmpty()
                            ? order.host()
                            : order.connection().map(Object::toString).orElse(""));
        }
        return Verdict.invalidIf(
                        order.name().length() > LONGEST_NAME || !Name.valid(order.name()),
                        "storage.name-invalid",
                        "name",
                        order.name())
                .and(Verdict.invalidIf(
                        order.type() != StorageDomainType.DATA, "storage.type-unsupported", "type", order.type()))
                .and(order.space().check())
                .and(places(place.get(), host.get()))
                .and(Verdict.refuseIf(
                        domains.named(order.name()).isPresent(), "storage.name-taken", "name", order.name()))
                .and(Verdict.refuseIf(
                        !host.get().up(),
                        "storage.host-not-up",
                        "host",
                        host.get().name()))
                .and(Verdict.refuseIf(
                        taken(place.get(), host.get(), store),
                        "storage.place-taken",
                        "place",
                        place.get().spec()));
    }

    private static Verdict places(StoragePlace place, StorageHost host) {
        return place(place)
                .and(Verdict.refuseIf(
                        place.type() == StorageType.LOCALFS && !host.local(),
                        "storage.host-not-local",
                        "host",
                        host.name()));
    }

    static Verdict place(StoragePlace place) {
        boolean absolute = place.path().startsWith("/")
                || place.type() == StorageType.POSIXFS
                || place.type() == StorageType.GLUSTERFS;
        return Verdict.invalidIf(!SUPPORTED.contains(place.type()), "storage.kind-unsupported", "kind", place.type())
                .and(Verdict.invalidIf(
                        place.path().isBlank() || !absolute, "storage.path-invalid", "path", place.path()))
                .and(Verdict.invalidIf(
                        place.type() == StorageType.NFS && place.address().isBlank(), "storage.address-missing"));
    }

    /** Two domains in one place would be told apart, but share their space without knowing. */
    private static boolean taken(StoragePlace place, StorageHost host, Store store) {
        return store.sql()
                .first(
                        """
                        select 1 from storage_domain d join storage_connection c on c.id = d.storage_connection_id
                        left join storage_domain_pool p on p.storage_domain_id = d.id
                        where c.type = ? and c.address = ? and c.path = ?
                            and (c.type <> 'LOCALFS' or p.data_center_id = ?)""",
                        row -> true,
                        place.type(),
                        place.address(),
                        place.path(),
                        host.dataCenter())
                .isPresent();
    }

    private Optional<StoragePlace> place(Order order) {
        return order.connection()
                .map(id -> connections.find(id).map(found -> StoragePlace.of(found.target())))
                .orElse(order.place());
    }

    @Override
    public State begin(Order order, Store store) {
        StorageDomainId id = new StorageDomainId(UUID.randomUUID());
        Optional<StorageConnection> known = known(order);
        StorageConnection connection = known.orElseGet(() -> {
            StorageConnection added = new StorageConnection(
                    new StorageConnectionId(UUID.randomUUID()),
                    order.place().orElseThrow().stored());
            connections.add(added);
            store.added(added.id());
            return added;
        });
        StorageDomain domain = new StorageDomain(
                id,
                connection.id(),
                new Label(order.name(), order.description(), order.comment()),
                order.type(),
                connection.target().type(),
                StorageFormat.V5,
                store.now());
        domain.treatSpace(order.space().over(domain.space()));
        domains.add(domain);
        domains.add(new StorageDomainSeen(id, store.now()));
        store.created(id);
        store.added(id);
        return new State(id, order.name(), order.host(), StorageServer.of(connection), known.isEmpty(), Space.UNKNOWN);
    }

    private Optional<StorageConnection> known(Order order) {
        if (order.connection().isPresent()) {
            return connections.find(order.connection().get());
        }
        StoragePlace place = order.place().orElseThrow();
        return place.type() == StorageType.LOCALFS
                ? Optional.empty()
                : connections.at(place.address(), place.path()).stream().findFirst();
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo(this::forget)
                .call("connect", s -> Optional.of(s.server().connect(s.host())), (s, answers) -> {
                    s.server().mustBeConnected(answers);
                    return s;
                })
                .undoCalls(s -> List.of(s.server().disconnect(s.host())))
                .call("create", s -> Optional.of(HostCall.to(s.host(), create(s))))
                .undoCalls(s -> List.of(
                        HostCall.to(s.host(), new FormatDomain(s.domain().value(), false))
                                .unless(DOMAIN_MISSING)))
                .<DomainStats>call(
                        "measure",
                        s -> Optional.of(HostCall.to(
                                s.host(), new GetDomainStats(s.domain().value()))),
                        State::measured)
                .call("disconnect", s -> Optional.of(s.server().disconnect(s.host())))
                .write("record", this::record)
                .failed(EventType.USER_ADD_STORAGE_DOMAIN_FAILED, s -> Facts.about(s.domain(), s.name()))
                .build();
    }

    private static CreateDomain create(State s) {
        return new CreateDomain(
                s.domain().value(),
                s.server().wireType(),
                s.server().place().spec(),
                s.name(),
                org.reeve.agent.protocol.storage.DomainClass.DATA,
                Optional.of(StorageFormat.V5.ordinal() + 1),
                Optional.empty(),
                Optional.empty());
    }

    private State record(State s, Store store) {
        s.space().save(s.domain(), store);
        if (domains.find(s.domain()).orElseThrow().type() == StorageDomainType.DATA) {
            profiles.first(ProfileKind.DISK, s.domain(), s.name(), store);
        }
        store.log(EventType.USER_ADD_STORAGE_DOMAIN, Facts.about(s.domain(), s.name()));
        return s;
    }

    private State forget(State s, Store store) {
        domains.find(s.domain()).ifPresent(domains::remove);
        store.removed(s.domain());
        if (s.newPlace()) {
            connections.find(s.server().id()).ifPresent(connections::remove);
            store.removed(s.server().id());
        }
        return s;
    }
}
