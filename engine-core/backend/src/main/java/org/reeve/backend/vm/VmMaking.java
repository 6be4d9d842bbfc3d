package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.dal.vm.Availability;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.VmSeen;
import org.reeve.dal.vm.VmWanted;
import org.reeve.dal.vm.Vms;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateStatus;
import org.reeve.model.user.ObjectType;
import org.reeve.model.vm.VmId;

/** Makes machines, for whoever has them made: one that somebody asks for, or those of a pool. */
@Dependent
public class VmMaking {

    private static final TemplateId BLANK = new TemplateId(new UUID(0, 0));

    /** What its maker may do with a machine. */
    private static final String OWNER_ROLE = "UserVmManager";

    private final Vms vms;
    private final Clusters clusters;
    private final Templates templates;
    private final Furnishing furnishing;
    private final VmLimits limits;
    private final InstanceTypes types;
    private final VmPermits permits;

    @Inject
    public VmMaking(
            Vms vms,
            Clusters clusters,
            Templates templates,
            Furnishing furnishing,
            VmLimits limits,
            InstanceTypes types,
            VmPermits permits) {
        this.vms = vms;
        this.clusters = clusters;
        this.templates = templates;
        this.furnishing = furnishing;
        this.limits = limits;
        this.types = types;
        this.permits = permits;
    }

    /** Whether such a machine can be made. */
    public Verdict check(AddVm.Order order, Store store) {
        Optional<Cluster> cluster = clusters.find(order.cluster());
        Optional<Template> template = templates.find(order.template());
        if (cluster.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
        }
        if (template.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "template", "id", order.template());
        }
        if (cluster.get().dataCenter().isEmpty()) {
            return Verdict.refuse(
                    "vm.cluster-without-data-center", "cluster", cluster.get().name());
        }
        UUID dataCenter = cluster.get().dataCenter().get().value();
        String name = order.change().naming().name().orElse("");
        permits.require(
                Target.of(order.cluster()),
                template.get().settings(VmSettings.class),
                Set.of(),
                outcome(template.get(), order.change()),
                store);
        return Verdict.invalidIf(order.change().naming().name().isEmpty(), "kernel.name-missing")
                .and(VmRules.check(
                        order.change(),
                        outcome(template.get(), order.change()),
                        cluster.get().processor().bios()))
                .and(Verdict.refuseIf(
                        template.get().status() != TemplateStatus.OK,
                        "vm.template-not-ready",
                        "template",
                        template.get().name()))
                .and(limits.check(
                        cluster.get().dataCenter().get(),
                        order.cluster(),
                        order.change().traits(),
                        store))
                .and(VmRules.lease(
                        order.change().traits().lease().flatMap(lease -> lease),
                        cluster.get().dataCenter().get(),
                        store))
                .and(types.check(order.change()))
                .and(VmRules.icons(order.change(), store))
                .and(Verdict.refuseIf(vms.named(dataCenter, name).isPresent(), "vm.name-taken", "name", name))
                .and(Verdict.refuseIf(hasDisks(order.template(), store), "vm.template-has-disks"));
    }

    private VmRules.Outcome outcome(Template template, VmChange change) {
        return new VmRules.Outcome(
                VmRules.fresh(types.size(template.hardware(), change), change),
                types.settings(template.settings(VmSettings.class), change).over(change.settings()),
                VmRules.available(
                        new Availability(template.highAvailability(), template.haPriority(), null), change.traits()),
                change.pinned().orElse(Set.of()));
    }

    private static boolean hasDisks(TemplateId template, Store store) {
        return store.sql()
                .first("select 1 from disk_vm where template_id = ? limit 1", row -> true, template)
                .isPresent();
    }

    /** Makes a machine that was checked. */
    public VmId make(AddVm.Order order, Store store) {
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        Template template = templates.find(order.template()).orElseThrow();
        VmChange change = order.change();
        VmRules.Outcome outcome = outcome(template, change);
        Vm vm = new Vm(
                new VmId(UUID.randomUUID()),
                cluster.dataCenter().orElseThrow(),
                cluster.id(),
                order.independent() ? BLANK : template.id(),
                Names.label(change.naming()),
                outcome.hardware(),
                store.now());
        vm.createdBy(store.caller().user());
        vm.keepRunning(outcome.availability());
        change.traits().origin().ifPresent(vm::cameFrom);
        vm.protectFromDeletion(change.traits().deleteProtected().orElse(template.deleteProtected()));
        vm.forgetChangesOnShutdown(change.traits().stateless().orElse(template.stateless()));
        vm.configure(outcome.settings());
        if (order.independent()) {
            vm.clonedFrom(template.id());
        }
        vms.add(vm);
        vms.add(new VmSeen(vm.id(), store.now()));
        vms.add(new VmWanted(vm.id(), store.now()));
        change.pinned().ifPresent(hosts -> hosts.forEach(host -> vms.pin(vm.id().value(), host.value())));
        change.pictures().keep(store);
        limits.first(vm, template.id(), change.traits(), store);
        furnishing.like(template.id(), vm, store);
        if (order.permissions()) {
            furnishing.permitLike(template.id(), vm, store);
        }
        own(vm.id(), store);
        store.added(vm.id());
        store.log(EventType.USER_ADD_VM, Facts.about(vm.id(), vm.name()).and(cluster.id(), cluster.name()));
        return vm.id();
    }

    private static void own(VmId vm, Store store) {
        if (!store.caller().admin()) {
            Rights.give(store, OWNER_ROLE, store.caller().user().value(), ObjectType.VM, vm.value());
        }
    }
}
