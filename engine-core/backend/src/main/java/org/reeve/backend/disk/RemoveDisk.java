package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Observed;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.TaskSight;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.storage.PoolRows;
import org.reeve.backend.storage.Space;
import org.reeve.backend.storage.Tasks;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.DiskAttachment;
import org.reeve.dal.disk.Disks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Removes a disk with its bytes. One whose bytes could not be removed for sure stays behind as illegal: it must not be used again. */
@Dependent
public class RemoveDisk implements Action<RemoveDisk.Order, RemoveDisk.State> {

    private static final List<Integer> NOT_THERE = List.of(201, 254, 268);

    public record Order(DiskId disk) implements Request {}

    /** @param image where its bytes are; nothing for a disk that is somebody else's logical unit */
    public record State(DiskId disk, String alias, Optional<Image> image, Optional<UUID> task, Optional<Space> space) {

        State doneBy(UUID by) {
            return new State(disk, alias, image, Optional.of(by), space);
        }

        State measured(DomainStats stats) {
            return new State(disk, alias, image, task, Optional.of(Space.of(stats)));
        }
    }

    /** What is to be deleted, and by whom. */
    public record Image(HostId host, UUID pool, org.reeve.model.storage.StorageDomainId domain, boolean wipe) {}

    private final Disks disks;
    private final DiskChecks checks;
    private final PoolRows pools;

    @Inject
    public RemoveDisk(Disks disks, DiskChecks checks, PoolRows pools) {
        this.disks = disks;
        this.checks = checks;
        this.pools = pools;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("disk.remove", Order.class)
                .permit(ActionGroup.DELETE_DISK, Order::disk)
                .locks(order -> List.of(Lock.exclusive(order.disk())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return disks.find(order.disk())
                .map(disk -> checks.idle(disk, store)
                        .and(checks.free(disk, store))
                        .and(disk.storageDomain()
                                .map(domain -> checks.manageable(domain, store))
                                .orElse(Verdict.ok())))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "disk", "id", order.disk()));
    }

    @Override
    public State begin(Order order, Store store) {
        Disk disk = disks.find(order.disk()).orElseThrow();
        Optional<Image> image = disk.storageDomain()
                .flatMap(domain -> checks.dataCenter(domain, store).flatMap(pool -> pools.manager(pool)
                        .map(host -> new Image(host, pool.value(), domain, disk.wipeAfterDelete()))));
        become(disk, DiskStatus.LOCKED, store);
        store.log(EventType.USER_REMOVE_DISK_INITIATED, Facts.about(disk.id(), disk.alias()));
        return new State(disk.id(), disk.alias(), image, Optional.empty(), Optional.empty());
    }

    private void become(Disk disk, DiskStatus status, Store store) {
        disk.become(status);
        disks.save(disk);
        store.changed(disk.id());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo((s, store) -> {
                    disks.find(s.disk()).ifPresent(disk -> become(disk, DiskStatus.ILLEGAL, store));
                    return s;
                })
                .<UUID>call("delete", s -> s.image().map(image -> delete(s, image)), State::doneBy)
                .await("deleted", RemoveDisk::gone, Tasks.LIMIT)
                .pivot()
                .<DomainStats>call(
                        "measure",
                        s -> s.image()
                                .map(image -> HostCall.to(
                                        image.host(),
                                        new GetDomainStats(image.domain().value()))),
                        State::measured)
                .write("record", this::record)
                .call("clear", s -> s.task()
                        .map(task -> Tasks.clear(s.image().orElseThrow().host(), task)))
                .failed(EventType.USER_FINISHED_FAILED_REMOVE_DISK, s -> Facts.about(s.disk(), s.alias()))
                .build();
    }

    private static HostCall<UUID> delete(State s, Image image) {
        return HostCall.to(
                        image.host(),
                        new DeleteImage(
                                s.disk().value(),
                                image.pool(),
                                image.domain().value(),
                                image.wipe(),
                                false,
                                Optional.empty()))
                .unless(NOT_THERE.toArray(Integer[]::new));
    }

    /** An image that was not there is as good as deleted. */
    private static boolean gone(State s, Observed seen) {
        if (s.task().isEmpty()) {
            return true;
        }
        HostId host = s.image().orElseThrow().host();
        Optional<TaskSight> sight = seen.task(host, s.task().get().toString());
        return sight.filter(TaskSight::finished)
                        .filter(one -> NOT_THERE.contains(one.code()))
                        .isPresent()
                || Tasks.ended(seen, host, s.task().get());
    }

    private State record(State s, Store store) {
        List<DiskAttachment> held = disks.attachments(s.disk().value());
        disks.find(s.disk()).ifPresent(disks::remove);
        Rights.takeAll(store, s.disk());
        store.removed(s.disk());
        held.forEach(one -> one.vm().ifPresent(store::changed));
        s.image().ifPresent(image -> s.space().ifPresent(space -> space.save(image.domain(), store)));
        store.log(EventType.USER_FINISHED_REMOVE_DISK, Facts.about(s.disk(), s.alias()));
        return s;
    }
}
