package org.reeve.backend.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.ShutdownVm;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.disk.AddDiskToVm;
import org.reeve.backend.disk.NewDisk;
import org.reeve.backend.storage.AddStorageDomain;
import org.reeve.backend.storage.AttachStorageDomain;
import org.reeve.backend.storage.StoragePlace;
import org.reeve.backend.testing.FakeStorage;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.MemorySize;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.network.MacAddress;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.vdsbroker.AgentRefused;

class VmPartsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TemplateId BLANK = new TemplateId(new UUID(0, 0));

    private static TestEngine engine;
    private static HostInCluster host;
    private static FakeStorage storage;
    private static StorageDomainId domain;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        host = new HostInCluster(engine);
        storage = new FakeStorage(engine.hosts()).on(host.id());
        DataCenterId dataCenter = engine.run(() -> {
            engine.sql().run("update data_center set local = true");
            return engine.sql()
                    .first("select id from data_center", row -> new DataCenterId(row.getObject(1, UUID.class)))
                    .orElseThrow();
        });
        Accepted added = run(new AddStorageDomain.Order(
                "store",
                "",
                "",
                StorageDomainType.DATA,
                host.id(),
                Optional.empty(),
                Optional.of(StoragePlace.local("/storage"))));
        end(added);
        domain = new StorageDomainId(added.created().orElseThrow());
        assertThat(end(run(new AttachStorageDomain.Order(dataCenter, domain))).status())
                .isEqualTo(JobState.Status.DONE);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void everythingWorks() {
        storage.mend();
        engine.hosts().answer(ShutdownVm.class, call -> {
            host.guests().end(call.vm());
            return Boolean.TRUE;
        });
        engine.hosts().answer(UpdateDevice.class, call -> Boolean.TRUE);
    }

    @Test
    void removesAMachineWithTheBytesOfItsDisks() {
        VmId vm = add("holder");
        DiskId disk = disk(vm, "held");
        assertThat(engine.backend().ask(People.admin(), new AttachmentsQuery(vm)))
                .singleElement()
                .satisfies(one -> assertThat(one.bootable()).isTrue());
        assertThat(end(run(StartVm.Order.of(vm))).status()).isEqualTo(JobState.Status.DONE);
        assertThat(engine.hosts().sent(CreateVm.class))
                .anySatisfy(sent -> assertThat(sent.call().toString()).contains("/images/" + disk));
        refused(Refused.Kind.CONFLICT, new RemoveVm.Order(vm, false));
        end(run(new StopVm.Order(vm)));
        assertThat(end(run(new RemoveVm.Order(vm, false))).status()).isEqualTo(JobState.Status.DONE);
        assertThat(storage.images()).doesNotContain(disk.value());
        assertThat(status(disk)).isEmpty();
        assertThat(engine.backend().ask(People.admin(), VmsQuery.of(vm))).isEmpty();
    }

    @Test
    void leavesAnIllegalDiskWhenItsBytesCannotBeRemoved() {
        VmId vm = add("stubborn");
        DiskId disk = disk(vm, "kept");
        storage.fail(DeleteImage.class);
        assertThat(end(run(new RemoveVm.Order(vm, false))).status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(status(disk)).contains("ILLEGAL");
        assertThat(engine.backend().ask(People.admin(), VmsQuery.of(vm))).isEmpty();
    }

    @Test
    void keepsDisksThatAreOnlyDetached() {
        VmId vm = add("giver");
        DiskId disk = disk(vm, "given");
        end(run(new RemoveVm.Order(vm, true)));
        assertThat(status(disk)).contains("OK");
        VmId taker = add("taker");
        var slot = new SlotChange(
                Optional.of(DiskInterface.VIRTIO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        run(new AttachDisk.Order(taker, disk, slot));
        refused(Refused.Kind.CONFLICT, new AttachDisk.Order(add("late"), disk, slot));
        run(new DetachDisk.Order(taker, disk));
        assertThat(engine.backend().ask(People.admin(), new AttachmentsQuery(taker)))
                .isEmpty();
    }

    @Test
    void givesEveryCardAnAddressOfItsOwn() {
        VmId vm = add("wired");
        run(new AddNic.Order(vm, NicChange.named("nic1")));
        run(new AddNic.Order(vm, NicChange.named("nic2")));
        refused(Refused.Kind.CONFLICT, new AddNic.Order(vm, NicChange.named("nic2")));
        List<NicView> nics = engine.backend().ask(People.admin(), new NicsQuery(vm));
        assertThat(nics).extracting(NicView::mac).doesNotHaveDuplicates().hasSize(2);
        MacAddress taken = new MacAddress(nics.getFirst().mac());
        refused(Refused.Kind.CONFLICT, new UpdateNic.Order(vm, nics.getLast().id(), addressed(taken)));
        run(new RemoveNic.Order(vm, nics.getFirst().id()));
        run(new UpdateNic.Order(vm, nics.getLast().id(), addressed(taken)));
        assertThat(engine.backend().ask(People.admin(), new NicsQuery(vm)))
                .singleElement()
                .satisfies(nic -> assertThat(nic.mac()).isEqualTo(taken.text()));
    }

    @Test
    void givesARunningMachineItsNewMemoryAtItsNextStart() {
        VmId vm = add("grower");
        end(run(StartVm.Order.of(vm)));
        run(new UpdateVm.Order(vm, Optional.empty(), VmChange.named("grown").sized(MemorySize.mib(512))));
        VmView running = seen(vm);
        assertThat(running.called().name()).isEqualTo("grown");
        assertThat(running.made().memory()).isEqualTo(MemorySize.mib(64));
        assertThat(running.changesOnNextRun()).isTrue();
        assertThat(end(run(new ShutDownVm.Order(vm))).status()).isEqualTo(JobState.Status.DONE);
        end(run(StartVm.Order.of(vm)));
        assertThat(seen(vm).made().memory()).isEqualTo(MemorySize.mib(512));
        assertThat(seen(vm).changesOnNextRun()).isFalse();
        end(run(new StopVm.Order(vm)));
    }

    @Test
    void setsATicketOnlyOnAConsoleThatIsThere() {
        VmId vm = add("shown");
        var order = new SetConsoleTicket.Order(vm, GraphicsType.VNC, new SetConsoleTicket.Password("geheim"), 120);
        refused(Refused.Kind.CONFLICT, order);
        end(run(StartVm.Order.of(vm)));
        assertThat(end(run(order)).status()).isEqualTo(JobState.Status.DONE);
        assertThat(engine.hosts().sent(UpdateDevice.class)).anySatisfy(sent -> assertThat(
                        ((UpdateDevice) sent.call()).change().toString())
                .contains("\"vnc\"")
                .contains("geheim"));
        assertThat(order.toString()).doesNotContain("geheim");
        assertThat(kept("geheim")).isEmpty();
        engine.hosts().answer(UpdateDevice.class, call -> {
            throw new AgentRefused(56, "no such console");
        });
        assertThat(end(run(order)).status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(kept("geheim")).isEmpty();
        end(run(new StopVm.Order(vm)));
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.DOWN);
    }

    private static List<String> kept(String secret) {
        return engine.run(() -> engine.sql()
                .list("select action from job where job::text like '%' || ? || '%'", row -> row.getString(1), secret));
    }

    private static NicChange addressed(MacAddress mac) {
        return new NicChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(mac),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static VmId add(String name) {
        var order = new AddVm.Order(host.cluster(), BLANK, VmChange.named(name).sized(MemorySize.mib(64)));
        return new VmId(run(order).created().orElseThrow());
    }

    private static DiskId disk(VmId vm, String alias) {
        Accepted added = run(new AddDiskToVm.Order(
                vm,
                NewDisk.thin(domain, alias, 1L << 30),
                new AddDiskToVm.Slot(DiskInterface.VIRTIO, true, true, false, false)));
        assertThat(end(added).status()).isEqualTo(JobState.Status.DONE);
        return new DiskId(added.created().orElseThrow());
    }

    private static Optional<String> status(DiskId disk) {
        return engine.run(
                () -> engine.sql().first("select status from disk where id = ?", row -> row.getString(1), disk));
    }

    private static VmView seen(VmId vm) {
        return engine.backend().ask(People.admin(), VmsQuery.of(vm)).getFirst();
    }

    private static void refused(Refused.Kind kind, Request order) {
        assertThatThrownBy(() -> run(order)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.kind())
                .isEqualTo(kind));
    }

    private static Accepted run(Request order) {
        return engine.backend().run(People.admin(), order);
    }

    private static JobState end(Accepted accepted) {
        return engine.backend().await(accepted.job().orElseThrow(), LIMIT);
    }
}
