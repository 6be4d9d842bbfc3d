package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.backend.quota.Consumption;
import org.reeve.backend.quota.Quotas;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.disk.Volume;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.event.EventType;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;

/** Changes what a disk is called and how it behaves. */
@Dependent
public class UpdateDisk implements Action<UpdateDisk.Order, UpdateDisk.Order> {

    /**
     * What is absent stays as it is.
     *
     * @param sgio an empty one: none but reading and writing
     */
    public record Order(
            DiskId disk,
            Optional<String> alias,
            Optional<String> description,
            Optional<Long> bytes,
            Optional<Boolean> shareable,
            Optional<Boolean> wipeAfterDelete,
            Optional<Boolean> propagateErrors,
            Optional<Boolean> incrementalBackup,
            Optional<DiskProfileId> profile,
            Optional<QuotaId> quota,
            Optional<Optional<ScsiGenericIo>> sgio)
            implements Request {}

    private final Disks disks;
    private final DiskChecks checks;
    private final Profiles profiles;
    private final Permits permits;
    private final Quotas quotas;
    private final Consumption consumption;

    @Inject
    public UpdateDisk(
            Disks disks,
            DiskChecks checks,
            Profiles profiles,
            Permits permits,
            Quotas quotas,
            Consumption consumption) {
        this.disks = disks;
        this.checks = checks;
        this.profiles = profiles;
        this.permits = permits;
        this.quotas = quotas;
        this.consumption = consumption;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("disk.update", Order.class)
                .permit(ActionGroup.EDIT_DISK_PROPERTIES, Order::disk)
                .locks(order -> List.of(Lock.exclusive(order.disk())))
                .failing(EventType.USER_FAILED_UPDATE_DISK)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return disks.find(order.disk())
                .map(disk -> checks.idle(disk, store)
                        .and(sound(order, disk))
                        .and(shared(order, disk, store))
                        .and(kind(order, disk, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "disk", "id", order.disk()));
    }

    private Verdict sound(Order order, Disk disk) {
        Optional<Volume> volume = disks.active(disk.id().value());
        long bytes = volume.map(Volume::capacityBytes).orElse(0L);
        boolean cow = volume.filter(one -> one.format() == VolumeFormat.COW).isPresent();
        long wanted = order.bytes().map(Sectors::rounded).orElse(bytes);
        return Verdict.invalidIf(
                        order.alias()
                                .filter(alias -> !Name.validWithBlanks(alias))
                                .isPresent(),
                        "disk.name-invalid",
                        "name",
                        order.alias().orElse(""))
                .and(Verdict.refuseIf(wanted < bytes, "disk.shrinks", "name", disk.alias(), "bytes", bytes))
                .and(Verdict.refuseIf(wanted > bytes, "disk.grows", "name", disk.alias()))
                .and(Verdict.refuseIf(cow && order.shareable().orElse(false), "disk.shareable-not-raw"))
                .and(Verdict.refuseIf(!cow && order.incrementalBackup().orElse(false), "disk.backup-not-cow"));
    }

    /** A disk that several machines hold, or one that runs, cannot become that of one, or of several. */
    private Verdict shared(Order order, Disk disk, Store store) {
        if (order.shareable().filter(on -> on != disk.shareable()).isEmpty()) {
            return Verdict.ok();
        }
        return checks.held(disk, store).and(checks.free(disk, store));
    }

    /** Images have profiles, logical units let commands through. */
    private Verdict kind(Order order, Disk disk, Store store) {
        boolean lun = disk.lun().isPresent();
        if (order.sgio().isPresent()) {
            permits.require(store.caller(), ActionGroup.CONFIGURE_SCSI_GENERIC_IO, Target.of(disk.id()));
        }
        return Verdict.refuseIf(!lun && order.sgio().flatMap(io -> io).isPresent(), "disk.sgio-not-lun")
                .and(Verdict.refuseIf(
                        lun
                                && (order.profile().isPresent()
                                        || order.quota().isPresent()
                                        || order.bytes().isPresent()),
                        "disk.lun-not-ours",
                        "name",
                        disk.alias()))
                .and(disk.storageDomain()
                        .map(domain -> profiles.check(ProfileKind.DISK, domain, order.profile(), store)
                                .and(counted(order, disk, domain, store)))
                        .orElse(Verdict.ok()));
    }

    /** A disk that comes to count for another quota takes its whole size from that. */
    private Verdict counted(Order order, Disk disk, StorageDomainId domain, Store store) {
        Optional<DataCenterId> dataCenter = checks.dataCenter(domain, store);
        if (order.quota().isEmpty() || order.quota().equals(disk.quota())) {
            return Verdict.ok();
        }
        if (dataCenter.isEmpty()) {
            return Verdict.refuse("quota.elsewhere", "kind", "storage domain");
        }
        long bytes = disks.active(disk.id().value()).map(Volume::capacityBytes).orElse(0L);
        Verdict usable = quotas.check(dataCenter.get(), order.quota(), store);
        return usable.granted() ? consumption.disk(dataCenter.get(), order.quota(), domain, bytes, store) : usable;
    }

    @Override
    public Order begin(Order order, Store store) {
        Disk disk = disks.find(order.disk()).orElseThrow();
        disk.describe(order.alias().orElse(disk.alias()), order.description().orElse(disk.description()));
        order.shareable().ifPresent(disk::share);
        disk.treat(
                order.wipeAfterDelete().orElse(disk.wipeAfterDelete()),
                order.propagateErrors().orElse(disk.propagateErrors()),
                order.incrementalBackup().orElse(disk.incrementalBackup()));
        order.profile().ifPresent(disk::use);
        order.quota().ifPresent(disk::countFor);
        order.sgio().ifPresent(io -> disk.letThrough(io.orElse(null)));
        disks.save(disk);
        store.changed(disk.id());
        store.log(EventType.USER_UPDATE_DISK, Facts.about(disk.id(), disk.alias()));
        return order;
    }
}
