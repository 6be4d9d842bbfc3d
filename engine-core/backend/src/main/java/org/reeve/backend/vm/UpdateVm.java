package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.Request;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Changes a machine. What a running guest cannot be given is kept until its next start. */
@Dependent
public class UpdateVm implements Action<UpdateVm.Order, UpdateVm.Order> {

    /** @param cluster where it shall be */
    public record Order(VmId vm, Optional<ClusterId> cluster, VmChange change) implements Request {}

    private final Vms vms;
    private final Clusters clusters;
    private final ClusterMove move;
    private final VmLimits limits;
    private final InstanceTypes types;
    private final VmPermits permits;

    @Inject
    public UpdateVm(
            Vms vms, Clusters clusters, ClusterMove move, VmLimits limits, InstanceTypes types, VmPermits permits) {
        this.vms = vms;
        this.clusters = clusters;
        this.move = move;
        this.limits = limits;
        this.types = types;
        this.permits = permits;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.update", Order.class)
                .permit(ActionGroup.EDIT_VM_PROPERTIES, Order::vm)
                .locks(order -> List.of(
                        Lock.shared(order.vm()),
                        Lock.name("vm_change", order.vm().toString())))
                .failing(EventType.USER_FAILED_UPDATE_VM)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Vm> found = vms.lock(order.vm());
        if (found.isEmpty()) {
            return Power.unknown(order.vm());
        }
        Vm vm = found.get();
        String name = order.change().naming().name().orElse(vm.name());
        permits.require(Target.of(vm.id()), NextRun.of(vm).settings(), pinned(vm), outcome(vm, order.change()), store);
        boolean taken = vms.named(vm.dataCenter().value(), name)
                .filter(other -> !other.id().equals(vm.id()))
                .isPresent();
        Optional<StorageDomainId> lease = order.change().traits().lease().flatMap(wanted -> wanted);
        return VmRules.check(order.change(), outcome(vm, order.change()), bios(vm))
                .and(VmRules.lease(lease, vm.dataCenter(), store))
                .and(types.check(order.change()))
                .and(VmRules.icons(order.change(), store))
                .and(move.check(vm, order.cluster(), store))
                .and(limits.check(
                        vm.dataCenter(),
                        order.cluster().orElse(vm.cluster()),
                        order.change().traits(),
                        store))
                .and(Verdict.refuseIf(taken, "vm.name-taken", "name", name));
    }

    private VmRules.Outcome outcome(Vm vm, VmChange change) {
        NextRun.Later later = NextRun.of(vm);
        return new VmRules.Outcome(
                VmRules.changed(types.size(later.hardware(), change), change),
                types.settings(later.settings(), change).over(change.settings()),
                VmRules.available(vm.availability(), change.traits()),
                change.pinned().orElseGet(() -> pinned(vm)));
    }

    private Set<HostId> pinned(Vm vm) {
        return vms.pinnedTo(vm.id().value()).stream().map(HostId::new).collect(Collectors.toSet());
    }

    private Optional<BiosType> bios(Vm vm) {
        return clusters.find(vm.cluster())
                .flatMap(cluster -> cluster.processor().bios());
    }

    @Override
    public Order begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        Power power = Power.sure(order.vm(), store);
        VmChange change = order.change();
        VmRules.Outcome outcome = outcome(vm, change);
        List<UUID> shown = vm.settings(VmSettings.class).links().icons().toList();
        change.pictures().keep(store);
        vm.describe(Names.over(vm.label(), change.naming()));
        vm.keepRunning(outcome.availability());
        change.traits().deleteProtected().ifPresent(vm::protectFromDeletion);
        change.traits().stateless().ifPresent(vm::forgetChangesOnShutdown);
        change.traits().origin().ifPresent(vm::cameFrom);
        NextRun.put(vm, new NextRun.Later(outcome.hardware(), outcome.settings()), change.settings(), power.alive());
        move.apply(vm, order.cluster(), store);
        vms.save(vm);
        Pictures.forget(shown.stream(), store);
        limits.change(vm, change.traits(), store);
        change.pinned().ifPresent(hosts -> {
            vms.unpin(vm.id().value());
            hosts.forEach(host -> vms.pin(vm.id().value(), host.value()));
        });
        store.changed(vm.id());
        store.log(EventType.USER_UPDATE_VM, power.facts());
        return order;
    }
}
