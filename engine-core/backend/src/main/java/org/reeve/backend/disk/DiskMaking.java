package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.CreateVolume;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.agent.protocol.storage.GetVolumeSize;
import org.reeve.agent.protocol.storage.VolumeAllocation;
import org.reeve.agent.protocol.storage.VolumeSize;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.backend.quota.Consumption;
import org.reeve.backend.quota.Quotas;
import org.reeve.backend.storage.PoolRows;
import org.reeve.backend.storage.Space;
import org.reeve.backend.storage.Tasks;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.DiskAttachment;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.disk.Plug;
import org.reeve.dal.disk.Volume;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.vm.VmId;

/** How a disk comes about: rows at once, its volume by the host that manages the storage, then it may be used. */
@Dependent
public class DiskMaking {

    private static final Integer[] NOT_THERE = {201, 254, 268};

    /** @param bytes as on the storage: whole sectors */
    public record State(
            Place place,
            String alias,
            String description,
            NewDisk.Layout layout,
            long bytes,
            Optional<Long> initialBytes,
            Optional<VmId> vm,
            Optional<UUID> task,
            long actualBytes,
            Optional<Space> space) {

        State doneBy(UUID by) {
            return new State(
                    place, alias, description, layout, bytes, initialBytes, vm, Optional.of(by), actualBytes, space);
        }

        State sized(VolumeSize size) {
            return new State(place, alias, description, layout, bytes, initialBytes, vm, task, size.truesize(), space);
        }

        State measured(DomainStats stats) {
            return new State(
                    place,
                    alias,
                    description,
                    layout,
                    bytes,
                    initialBytes,
                    vm,
                    task,
                    actualBytes,
                    Optional.of(Space.of(stats)));
        }
    }

    private final Disks disks;
    private final DiskChecks checks;
    private final PoolRows pools;
    private final Profiles profiles;
    private final Quotas quotas;
    private final Consumption consumption;

    @Inject
    public DiskMaking(
            Disks disks, DiskChecks checks, PoolRows pools, Profiles profiles, Quotas quotas, Consumption consumption) {
        this.disks = disks;
        this.checks = checks;
        this.pools = pools;
        this.profiles = profiles;
        this.quotas = quotas;
        this.consumption = consumption;
    }

    Verdict check(NewDisk disk, Store store) {
        return checks.newDisk(disk, store)
                .and(profiles.check(ProfileKind.DISK, disk.domain(), disk.profile(), store))
                .and(checks.dataCenter(disk.domain(), store)
                        .map(dataCenter -> affordable(disk, dataCenter, store))
                        .orElse(Verdict.ok()));
    }

    private Verdict affordable(NewDisk disk, DataCenterId dataCenter, Store store) {
        Verdict usable = quotas.check(dataCenter, disk.quota(), store);
        return usable.granted()
                ? consumption.disk(
                        dataCenter,
                        quotas.choose(dataCenter, disk.quota(), store),
                        disk.domain(),
                        Sectors.rounded(disk.bytes()),
                        store)
                : usable;
    }

    Verdict reachable(NewDisk disk, DataCenterId dataCenter, Store store) {
        return checks.reachable(disk, dataCenter, store);
    }

    State begin(NewDisk wanted, Optional<AddDiskToVm.Order> into, Store store) {
        DiskId id = new DiskId(UUID.randomUUID());
        VolumeId volumeId = new VolumeId(UUID.randomUUID());
        String alias = wanted.alias().orElse("disk-" + id.value().toString().substring(0, 8));
        Disk disk = new Disk(id, wanted.domain(), alias, store.now());
        NewDisk.Traits traits = wanted.traits();
        disk.describe(alias, wanted.description());
        disk.hold(traits.content());
        disk.share(traits.shareable());
        disk.treat(traits.wipeAfterDelete(), traits.propagateErrors(), traits.incrementalBackup());
        profiles.choose(ProfileKind.DISK, wanted.domain(), wanted.profile(), store)
                .map(DiskProfileId::new)
                .ifPresent(disk::use);
        DataCenterId pool = checks.dataCenter(wanted.domain(), store).orElseThrow();
        quotas.choose(pool, wanted.quota(), store).ifPresent(disk::countFor);
        disks.add(disk);
        long bytes = Sectors.rounded(wanted.bytes());
        Volume volume = new Volume(
                volumeId, id, wanted.layout().format(), wanted.layout().type(), bytes, store.now());
        wanted.initialBytes().ifPresent(volume::startWith);
        disks.add(volume);
        into.ifPresent(order -> attach(order, disk, store));
        store.created(id);
        store.added(id);
        HostId manager = pools.manager(pool).orElseThrow();
        State state = new State(
                new Place(manager, pool, wanted.domain(), id, volumeId),
                alias,
                wanted.description(),
                wanted.layout(),
                bytes,
                wanted.initialBytes(),
                into.map(AddDiskToVm.Order::vm),
                Optional.empty(),
                0,
                Optional.empty());
        store.log(into.isPresent() ? EventType.USER_ADD_DISK_TO_VM : EventType.USER_ADD_DISK, facts(state, store));
        return state;
    }

    private void attach(AddDiskToVm.Order order, Disk disk, Store store) {
        AddDiskToVm.Slot slot = order.slot();
        boolean runs = store.sql()
                .first("select status <> 'DOWN' from vm_seen where vm_id = ?", row -> row.getBoolean(1), order.vm())
                .orElse(false);
        Plug plug = new Plug(
                slot.bus(), slot.active() && !runs, slot.bootable(), slot.readOnly(), slot.passDiscard(), false);
        disks.add(new DiskAttachment(UUID.randomUUID(), disk, order.vm(), plug, store.now()));
        store.changed(order.vm());
    }

    Plan<State> plan() {
        return Plan.<State>of()
                .undo(this::forget)
                .call("create", s -> Optional.of(HostCall.to(s.place().host(), volume(s))), State::doneBy)
                .undoCalls(s -> List.of(HostCall.to(
                                s.place().host(),
                                new DeleteImage(
                                        s.place().disk().value(),
                                        s.place().dataCenter().value(),
                                        s.place().domain().value(),
                                        false,
                                        true,
                                        Optional.empty()))
                        .unless(NOT_THERE)))
                .await(
                        "created",
                        (s, seen) ->
                                Tasks.ended(seen, s.place().host(), s.task().orElseThrow()),
                        Tasks.LIMIT)
                .<VolumeSize>call("size", s -> Optional.of(HostCall.to(s.place().host(), size(s))), State::sized)
                .<DomainStats>call(
                        "measure",
                        s -> Optional.of(HostCall.to(
                                s.place().host(),
                                new GetDomainStats(s.place().domain().value()))),
                        State::measured)
                .pivot()
                .write("record", this::record)
                .call("clear", s -> s.task().map(task -> Tasks.clear(s.place().host(), task)))
                .failed(
                        EventType.USER_ADD_DISK_FINISHED_FAILURE,
                        s -> Facts.about(s.place().disk(), s.alias()))
                .build();
    }

    private static CreateVolume volume(State s) {
        UUID none = new UUID(0, 0);
        return new CreateVolume(
                s.place().volume().value(),
                s.place().dataCenter().value(),
                s.place().domain().value(),
                s.place().disk().value(),
                s.bytes(),
                s.layout().format() == VolumeFormat.COW
                        ? org.reeve.agent.protocol.storage.VolumeFormat.COW
                        : org.reeve.agent.protocol.storage.VolumeFormat.RAW,
                s.layout().type() == VolumeType.SPARSE ? VolumeAllocation.SPARSE : VolumeAllocation.PREALLOCATED,
                Optional.of("DATA"),
                Optional.of(Json.write(Map.of("DiskAlias", s.alias(), "DiskDescription", s.description()))),
                Optional.of(none),
                Optional.of(none),
                s.initialBytes());
    }

    private static GetVolumeSize size(State s) {
        return new GetVolumeSize(
                s.place().volume().value(),
                s.place().dataCenter().value(),
                s.place().domain().value(),
                s.place().disk().value());
    }

    private State record(State s, Store store) {
        disks.find(s.place().disk()).ifPresent(disk -> {
            disk.become(DiskStatus.OK);
            disks.save(disk);
        });
        disks.volume(s.place().volume()).ifPresent(volume -> {
            volume.become(DiskStatus.OK);
            volume.measured(s.actualBytes());
            disks.save(volume);
        });
        s.space().ifPresent(space -> space.save(s.place().domain(), store));
        store.changed(s.place().disk());
        s.vm().ifPresent(store::changed);
        store.log(
                s.vm().isPresent()
                        ? EventType.USER_ADD_DISK_TO_VM_FINISHED_SUCCESS
                        : EventType.USER_ADD_DISK_FINISHED_SUCCESS,
                facts(s, store));
        return s;
    }

    private State forget(State s, Store store) {
        disks.find(s.place().disk()).ifPresent(disks::remove);
        store.removed(s.place().disk());
        s.vm().ifPresent(store::changed);
        return s;
    }

    private static Facts facts(State s, Store store) {
        Facts facts = Facts.about(s.place().disk(), s.alias())
                .with("storage_domain", s.place().domain());
        return s.vm().map(vm -> facts.and(
                        vm,
                        store.sql()
                                .first("select name from vm where id = ?", row -> row.getString(1), vm)
                                .orElse(vm.toString())))
                .orElse(facts);
    }
}
