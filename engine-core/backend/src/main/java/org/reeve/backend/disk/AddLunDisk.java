package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.storage.StoragePlace;
import org.reeve.backend.storage.Ways;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.Disks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.model.event.EventType;
import org.reeve.model.storage.StorageType;
import org.reeve.model.user.ActionGroup;

/** Makes a disk of a logical unit that is there already. It is a note only: hosts look for the unit when a machine uses it. */
@Dependent
public class AddLunDisk implements Action<AddLunDisk.Order, AddLunDisk.Order> {

    /**
     * @param alias without one the disk is called like the unit
     * @param password told to the target, and to nobody else
     */
    public record Order(
            Optional<String> alias,
            String description,
            LogicalUnit unit,
            String password,
            boolean shareable,
            boolean propagateErrors,
            Optional<ScsiGenericIo> sgio)
            implements Request {

        String name() {
            return alias.orElse("lun-" + unit.id());
        }

        Optional<StoragePlace> place() {
            return unit.target()
                    .map(target -> new StoragePlace(
                            StorageType.ISCSI,
                            target.address(),
                            "",
                            StoragePlace.Mounting.USUAL,
                            Optional.of(new StoragePlace.Target(target.name(), target.port(), target.portal())),
                            target.user().map(user -> new StoragePlace.Login(user, password))));
        }
    }

    private final Disks disks;
    private final Ways ways;
    private final Permits permits;

    @Inject
    public AddLunDisk(Disks disks, Ways ways, Permits permits) {
        this.disks = disks;
        this.ways = ways;
        this.permits = permits;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("disk.add-lun", Order.class)
                .permitOnSystem(ActionGroup.CREATE_DISK)
                .locks(order -> {
                    List<Lock> locks = new ArrayList<>(
                            List.of(Lock.name("lun", order.unit().id())));
                    order.place().map(Ways::lock).ifPresent(locks::add);
                    return locks;
                })
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (order.sgio().isPresent()) {
            permits.require(store.caller(), ActionGroup.CONFIGURE_SCSI_GENERIC_IO, Target.system());
        }
        StorageType type = order.unit().type();
        return Verdict.invalidIf(type != StorageType.ISCSI && type != StorageType.FCP, "disk.lun-type", "type", type)
                .and(Verdict.invalidIf(order.unit().id().isBlank(), "disk.lun-id-missing"))
                .and(Verdict.invalidIf(!Name.validWithBlanks(order.name()), "disk.name-invalid", "name", order.name()))
                .and(Verdict.invalidIf(
                        type == StorageType.ISCSI && order.unit().target().isEmpty(), "disk.lun-target-missing"))
                .and(order.place().map(ways::check).orElse(Verdict.ok()))
                .and(unused(order.unit(), store));
    }

    private static Verdict unused(LogicalUnit unit, Store store) {
        return store.sql()
                .first(
                        "select alias from disk where storage_type = 'LUN' and lun ->> 'id' = ?",
                        row -> Verdict.refuse("disk.lun-in-use", "lun", unit.id(), "name", row.getString(1)),
                        unit.id())
                .orElse(Verdict.ok());
    }

    @Override
    public Order begin(Order order, Store store) {
        Disk disk = Disk.onLun(
                new DiskId(UUID.randomUUID()),
                order.name(),
                order.unit(),
                order.place().map(place -> ways.to(place, store)).orElse(null),
                store.now());
        disk.describe(order.name(), order.description());
        disk.share(order.shareable());
        disk.treat(false, order.propagateErrors(), false);
        disk.letThrough(order.sgio().orElse(null));
        disks.add(disk);
        store.created(disk.id());
        store.added(disk.id());
        store.log(EventType.USER_ADD_DISK_FINISHED_SUCCESS, Facts.about(disk.id(), disk.alias()));
        return order;
    }
}
