package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.FormatDomain;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomainPool;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Removes a storage domain that serves no data center: with what is on the storage, or leaving that as it is. */
@Dependent
public class RemoveStorageDomain implements Action<RemoveStorageDomain.Order, RemoveStorageDomain.State> {

    private static final int DOMAIN_MISSING = 358;

    /**
     * @param host who wipes the storage; needed unless nobody shall
     * @param format whether what is on the storage goes too
     * @param destroy forget the domain whatever its state; the storage is not touched
     */
    public record Order(StorageDomainId domain, Optional<HostId> host, boolean format, boolean destroy)
            implements Request {}

    public record State(
            StorageDomainId domain,
            String name,
            Optional<StorageServer> server,
            Optional<HostId> host,
            boolean destroy) {}

    private final StorageDomains domains;
    private final StorageConnections connections;
    private final Profiles profiles;

    @Inject
    public RemoveStorageDomain(StorageDomains domains, StorageConnections connections, Profiles profiles) {
        this.domains = domains;
        this.connections = connections;
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.remove", Order.class)
                .permit(ActionGroup.DELETE_STORAGE_DOMAIN, Order::domain)
                .locks(order -> List.of(Lock.exclusive(order.domain())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<StorageDomain> found = domains.find(order.domain());
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "storage domain", "id", order.domain());
        }
        return free(order, found.get())
                .and(order.destroy() ? Verdict.ok() : reachable(order, store))
                .and(order.format() && !order.destroy() ? ConnectionUse.reachable(found.get()) : Verdict.ok());
    }

    private Verdict free(Order order, StorageDomain domain) {
        List<StorageDomainPool> uses = domains.poolsOf(domain.id().value());
        boolean resting = uses.stream()
                .allMatch(use -> use.status() == StorageDomainStatus.MAINTENANCE
                        || use.status() == StorageDomainStatus.INACTIVE
                        || use.status() == StorageDomainStatus.UNKNOWN);
        return Verdict.refuseIf(
                order.destroy() ? !resting : !uses.isEmpty(), "storage.still-attached", "name", domain.name());
    }

    private static Verdict reachable(Order order, Store store) {
        if (order.host().isEmpty()) {
            return Verdict.invalid("storage.host-missing");
        }
        return StorageHost.find(store, order.host().get())
                .map(host -> Verdict.refuseIf(!host.up(), "storage.host-not-up", "host", host.name()))
                .orElseGet(() -> Verdict.notFound(
                        "kernel.not-found", "kind", "host", "id", order.host().get()));
    }

    @Override
    public State begin(Order order, Store store) {
        StorageDomain domain = domains.find(order.domain()).orElseThrow();
        Optional<StorageServer> server = order.format() && !order.destroy()
                ? domain.connection().flatMap(connections::find).map(StorageServer::of)
                : Optional.empty();
        return new State(domain.id(), domain.name(), server, order.host(), order.destroy());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .<List<ConnectionStatus>>call(
                        "connect", s -> s.server().map(to -> to.connect(host(s))), (s, answers) -> {
                            s.server().ifPresent(to -> to.mustBeConnected(answers));
                            return s;
                        })
                .call("format", s -> s.server().map(to -> HostCall.to(
                                host(s), new FormatDomain(s.domain().value(), false))
                        .unless(DOMAIN_MISSING)))
                .pivot()
                .call("disconnect", s -> s.server().map(to -> to.disconnect(host(s))))
                .write("record", this::record)
                .failed(EventType.USER_REMOVE_STORAGE_DOMAIN_FAILED, s -> Facts.about(s.domain(), s.name()))
                .build();
    }

    private static HostId host(State s) {
        return s.host().orElseThrow();
    }

    private State record(State s, Store store) {
        forgetContents(s.domain(), store);
        domains.poolsOf(s.domain().value()).forEach(use -> {
            domains.remove(use);
            store.changed(use.dataCenter());
        });
        profiles.leave(ProfileKind.DISK, s.domain(), store);
        domains.find(s.domain()).ifPresent(domain -> {
            domains.remove(domain);
            domain.connection().ifPresent(connection -> forgetUnused(connection, store));
        });
        Rights.takeAll(store, s.domain());
        store.removed(s.domain());
        store.log(
                s.destroy() ? EventType.USER_FORCE_REMOVE_STORAGE_DOMAIN : EventType.USER_REMOVE_STORAGE_DOMAIN,
                Facts.about(s.domain(), s.name()));
        return s;
    }

    /** A domain is detached only without disks and leases, so there are some only when it is forgotten by force. */
    private static void forgetContents(StorageDomainId domain, Store store) {
        store.sql()
                .list(
                        "update vm set lease_storage_domain_id = null where lease_storage_domain_id = ? returning id",
                        row -> new VmId(row.getObject(1, UUID.class)),
                        domain)
                .forEach(store::changed);
        store.sql().run("delete from disk_copy where storage_domain_id = ?", domain);
        store.sql()
                .list(
                        "delete from disk where storage_domain_id = ? returning id",
                        row -> new DiskId(row.getObject(1, UUID.class)),
                        domain)
                .forEach(disk -> {
                    Rights.takeAll(store, disk);
                    store.removed(disk);
                });
    }

    private static void forgetUnused(org.reeve.model.storage.StorageConnectionId connection, Store store) {
        int gone = store.sql()
                .run(
                        """
                        delete from storage_connection c where c.id = ?
                            and not exists (select 1 from storage_domain d where d.storage_connection_id = c.id)
                            and not exists (select 1 from disk k where k.storage_connection_id = c.id)""",
                        connection);
        if (gone > 0) {
            store.removed(connection);
        }
    }
}
