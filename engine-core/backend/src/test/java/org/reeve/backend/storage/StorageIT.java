package org.reeve.backend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeve.backend.testing.TestEngine.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.storage.ActivateDomain;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.ConnectServers;
import org.reeve.agent.protocol.storage.CreateVolume;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.storage.StartSpm;
import org.reeve.agent.protocol.task.ClearTask;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.disk.AddDisk;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.NewDisk;
import org.reeve.backend.disk.RemoveDisk;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Signals;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.FakeStorage;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageDomainType;

class StorageIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long GIB = 1L << 30;
    private static final HostId HOST = new HostId(UUID.randomUUID());

    private TestEngine engine;
    private FakeStorage storage;
    private DataCenterId dataCenter;

    @BeforeEach
    void start() {
        engine = TestEngine.with();
        new FakeGuests(engine.hosts(), HOST);
        storage = new FakeStorage(engine.hosts()).on(HOST);
        engine.start();
        dataCenter = engine.run(() -> {
            engine.sql().run("update data_center set local = true");
            return new DataCenterId(id("select id from data_center"));
        });
        addHost(HOST, "h1");
    }

    private void addHost(HostId host, String name) {
        engine.run(() -> {
            UUID cluster = id("select id from cluster");
            engine.sql()
                    .run(
                            "insert into host (id, cluster_id, name, address) values (?, ?, ?, ?)",
                            host,
                            cluster,
                            name,
                            name);
            engine.sql().run("insert into host_wanted (host_id) values (?)", host);
            engine.sql().run("insert into host_seen (host_id) values (?)", host);
            engine.bean(Stores.class).within(Engine.caller(), store -> store.want(host, true));
            return true;
        });
        eventually("host up", () -> "UP".equals(text("select status from host_seen where host_id = '" + host + "'")));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void takesStorageFromNothingToADisk() {
        StorageDomainId domain = attached("first");
        StorageDomainView shown = view(domain);
        assertThat(shown.status()).isEqualTo(StorageDomainStatus.ACTIVE);
        assertThat(shown.attachment())
                .hasValueSatisfying(use -> assertThat(use.master()).isTrue());
        assertThat(shown.usage().available()).contains(90 * GIB);
        assertThat(text("select status from data_center_seen")).isEqualTo("UP");
        assertThat(text("select spm_host_id::text from data_center_seen")).isEqualTo(HOST.toString());
        assertThat(text("select number::text from host_lockspace")).isEqualTo("1");

        Accepted added = done(new AddDisk.Order(NewDisk.thin(domain, "one disk", GIB)));
        DiskView disk = disk(added);
        assertThat(disk.status()).isEqualTo(DiskStatus.OK);
        assertThat(disk.image())
                .hasValueSatisfying(image -> assertThat(image.actualBytes()).isPositive());
        assertThat(storage.images()).containsExactly(disk.id().value());
        assertThat(engine.hosts().sent(ClearTask.class)).hasSize(2);
        assertThat(events())
                .contains(
                        "USER_ADD_STORAGE_DOMAIN",
                        "USER_ATTACH_STORAGE_DOMAIN_TO_POOL",
                        "USER_ADD_DISK",
                        "USER_ADD_DISK_FINISHED_SUCCESS");
    }

    @Test
    void leavesNothingBehindWhenTheHostCannotReachThePlace() {
        storage.fail(ConnectServers.class);
        assertThat(end(add("first")).status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(text("select count(*)::text from storage_domain")).isEqualTo("0");
        assertThat(text("select count(*)::text from storage_connection")).isEqualTo("0");
        assertThat(events()).contains("USER_ADD_STORAGE_DOMAIN_FAILED");
    }

    @Test
    void takesThePoolApartWhenNobodyCanManageIt() {
        Accepted added = add("first");
        assertThat(end(added).status()).isEqualTo(JobState.Status.DONE);
        StorageDomainId domain = new StorageDomainId(added.created().orElseThrow());
        for (var broken : List.of(StartSpm.class, ActivateDomain.class)) {
            storage.fail(broken);
            assertThat(end(run(new AttachStorageDomain.Order(dataCenter, domain)))
                            .status())
                    .isEqualTo(JobState.Status.ROLLED_BACK);
            assertThat(view(domain).status()).isEqualTo(StorageDomainStatus.UNATTACHED);
            assertThat(text("select status from data_center_seen")).isEqualTo("UNINITIALIZED");
            storage.mend();
        }
        done(new AttachStorageDomain.Order(dataCenter, domain));
        assertThat(view(domain).status()).isEqualTo(StorageDomainStatus.ACTIVE);
    }

    @Test
    void takesBackADiskWhoseVolumeCannotBeMade() {
        StorageDomainId domain = attached("first");
        storage.fail(CreateVolume.class);
        Accepted added = run(new AddDisk.Order(NewDisk.thin(domain, "disk", GIB)));
        assertThat(end(added).cause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("no luck"));
        assertThat(text("select count(*)::text from disk")).isEqualTo("0");
        assertThat(events()).contains("USER_ADD_DISK_FINISHED_FAILURE");
    }

    @Test
    void refusesDisksThatDoNotFit() {
        StorageDomainId domain = attached("first");
        NewDisk huge = new NewDisk(
                domain,
                Optional.of("huge"),
                "",
                1L << 50,
                Optional.empty(),
                new NewDisk.Layout(VolumeFormat.RAW, VolumeType.PREALLOCATED),
                NewDisk.Traits.USUAL);
        refused(Refused.Kind.CONFLICT, new AddDisk.Order(huge));
        refused(Refused.Kind.INVALID, new AddDisk.Order(NewDisk.thin(domain, "none", 0)));
        refused(Refused.Kind.INVALID, new AddDisk.Order(NewDisk.thin(domain, "no/name", GIB)));
        refused(
                Refused.Kind.NOT_FOUND,
                new AddDisk.Order(NewDisk.thin(new StorageDomainId(UUID.randomUUID()), "lost", GIB)));
        assertThat(text("select count(*)::text from disk")).isEqualTo("0");
    }

    @Test
    void givesTheRoleAnewWhenItsHolderHasLostIt() {
        attached("first");
        storage.forget(HOST);
        engine.bean(Signals.class).raise(PoolRows.TOPIC);
        eventually("role taken again", () -> engine.hosts().sent(StartSpm.class).size() == 2);
        eventually("data center up", () -> "UP".equals(text("select status from data_center_seen")));
        assertThat(events()).contains("SYSTEM_CHANGE_STORAGE_POOL_STATUS_PROBLEMATIC");
    }

    @Test
    void connectsAHostThatComesUpLaterUnderANumberOfItsOwn() {
        attached("first");
        HostId second = new HostId(UUID.randomUUID());
        new FakeGuests(engine.hosts(), second);
        storage.on(second);
        addHost(second, "h2");
        assertThat(engine.hosts().sent(ConnectPool.class))
                .filteredOn(sent -> sent.host().equals(second))
                .first()
                .satisfies(
                        sent -> assertThat(((ConnectPool) sent.call()).host()).isEqualTo(2));
        done(new AttachStorageDomain.Order(
                dataCenter, new StorageDomainId(finished(add("more")).created().orElseThrow())));
        eventually("second host knows both", () -> engine.hosts().sent(ConnectPool.class).stream()
                .anyMatch(sent -> sent.host().equals(second)
                        && ((ConnectPool) sent.call()).domains().size() == 2));
    }

    @Test
    void restsComesBackAndGoes() {
        StorageDomainId domain = attached("first");
        Accepted disk = done(new AddDisk.Order(NewDisk.thin(domain, "disk", GIB)));
        refused(Refused.Kind.CONFLICT, new DetachStorageDomain.Order(dataCenter, domain));
        done(new DeactivateStorageDomain.Order(dataCenter, domain));
        assertThat(view(domain).status()).isEqualTo(StorageDomainStatus.MAINTENANCE);
        assertThat(text("select status from data_center_seen")).isEqualTo("MAINTENANCE");
        refused(Refused.Kind.CONFLICT, new AddDisk.Order(NewDisk.thin(domain, "late", GIB)));

        done(new ActivateStorageDomain.Order(dataCenter, domain));
        assertThat(text("select status from data_center_seen")).isEqualTo("UP");
        done(new RemoveDisk.Order(new DiskId(disk.created().orElseThrow())));
        assertThat(storage.images()).isEmpty();
        assertThat(text("select count(*)::text from disk")).isEqualTo("0");

        done(new DeactivateStorageDomain.Order(dataCenter, domain));
        done(new DetachStorageDomain.Order(dataCenter, domain));
        assertThat(text("select status from data_center_seen")).isEqualTo("UNINITIALIZED");
        assertThat(view(domain).status()).isEqualTo(StorageDomainStatus.UNATTACHED);
        refused(Refused.Kind.INVALID, new RemoveStorageDomain.Order(domain, Optional.empty(), true, false));
        done(new RemoveStorageDomain.Order(domain, Optional.of(HOST), true, false));
        assertThat(storage.domains()).isEmpty();
        assertThat(text("select count(*)::text from storage_connection")).isEqualTo("0");
    }

    @Test
    void handsTheMastersPartToAnotherDomain() {
        StorageDomainId first = attached("first");
        StorageDomainId second = attached("second");
        done(new DeactivateStorageDomain.Order(dataCenter, first));
        assertThat(view(second).attachment())
                .hasValueSatisfying(use -> assertThat(use.master()).isTrue());
        assertThat(text("select status from data_center_seen")).isEqualTo("UP");
        done(new DetachStorageDomain.Order(dataCenter, first));
        done(new AddDisk.Order(NewDisk.thin(second, "disk", GIB)));
    }

    @Test
    void keepsADiskThatCouldNotBeRemovedOutOfUse() {
        StorageDomainId domain = attached("first");
        Accepted disk = done(new AddDisk.Order(NewDisk.thin(domain, "disk", GIB)));
        storage.fail(DeleteImage.class);
        assertThat(end(run(new RemoveDisk.Order(new DiskId(disk.created().orElseThrow()))))
                        .status())
                .isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(disk(disk).status()).isEqualTo(DiskStatus.ILLEGAL);
        storage.mend();
        done(new RemoveDisk.Order(new DiskId(disk.created().orElseThrow())));
    }

    private StorageDomainId attached(String name) {
        StorageDomainId domain =
                new StorageDomainId(finished(add(name)).created().orElseThrow());
        done(new AttachStorageDomain.Order(dataCenter, domain));
        return domain;
    }

    private Accepted add(String name) {
        return run(new AddStorageDomain.Order(
                name,
                "",
                "",
                StorageDomainType.DATA,
                HOST,
                Optional.empty(),
                Optional.of(StoragePlace.local("/storage/" + name))));
    }

    private StorageDomainView view(StorageDomainId domain) {
        return engine.backend()
                .ask(People.admin(), StorageDomainsQuery.of(domain))
                .getFirst();
    }

    private DiskView disk(Accepted added) {
        return engine.backend()
                .ask(People.admin(), DisksQuery.of(new DiskId(added.created().orElseThrow())))
                .getFirst();
    }

    private Accepted run(Request order) {
        return engine.backend().run(People.admin(), order);
    }

    private Accepted done(Request order) {
        return finished(run(order));
    }

    private Accepted finished(Accepted accepted) {
        JobState state = end(accepted);
        assertThat(state.status()).as("%s", state.cause()).isEqualTo(JobState.Status.DONE);
        return accepted;
    }

    private JobState end(Accepted accepted) {
        return engine.backend().await(accepted.job().orElseThrow(), LIMIT);
    }

    private void refused(Refused.Kind kind, Request order) {
        assertThatThrownBy(() -> run(order)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }

    private List<String> events() {
        return engine.run(() -> engine.sql().list("select name from event", row -> row.getString(1)));
    }

    private UUID id(String sql) {
        return engine.sql().first(sql, row -> row.getObject(1, UUID.class)).orElseThrow();
    }

    private String text(String sql) {
        return engine.run(() ->
                engine.sql().first(sql, row -> String.valueOf(row.getString(1))).orElse(""));
    }
}
