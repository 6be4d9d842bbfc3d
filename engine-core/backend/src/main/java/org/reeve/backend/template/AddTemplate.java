package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceRows;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmLimits;
import org.reeve.backend.vm.VmRules;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.TemplateVersion;
import org.reeve.dal.template.Templates;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;
import org.reeve.model.template.TemplateStatus;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Makes a template of a machine that has no disks, or a further version of a template. */
@Dependent
public class AddTemplate implements Action<AddTemplate.Order, AddTemplate.Order> {

    /**
     * @param cluster another one than the machine's
     * @param base the template of which this is a further version
     */
    public record Order(
            VmId vm,
            VmChange change,
            Optional<ClusterId> cluster,
            Optional<TemplateId> base,
            Optional<String> versionName)
            implements Request {}

    private final Templates templates;
    private final Vms vms;
    private final Clusters clusters;
    private final VmLimits limits;

    @Inject
    public AddTemplate(Templates templates, Vms vms, Clusters clusters, VmLimits limits) {
        this.templates = templates;
        this.vms = vms;
        this.clusters = clusters;
        this.limits = limits;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.add", Order.class)
                .permit(ActionGroup.CREATE_TEMPLATE, Order::vm)
                .locks(order -> List.of(
                        Lock.shared(order.vm()),
                        Lock.name("template", order.change().naming().name().orElse(""))))
                .failing(EventType.USER_ADD_VM_TEMPLATE_FINISHED_FAILURE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Vm> vm = vms.find(order.vm());
        if (vm.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "vm", "id", order.vm());
        }
        Optional<Cluster> cluster =
                clusters.find(order.cluster().orElse(vm.get().cluster()));
        if (cluster.isEmpty()) {
            return Verdict.notFound(
                    "kernel.not-found", "kind", "cluster", "id", order.cluster().orElseThrow());
        }
        boolean elsewhere =
                cluster.get().dataCenter().filter(vm.get().dataCenter()::equals).isEmpty();
        boolean disks = store.sql()
                .first("select 1 from disk_vm where vm_id = ? limit 1", row -> true, order.vm())
                .isPresent();
        Template draft = draft(order, vm.get(), cluster.get(), store);
        return Verdict.invalidIf(order.change().naming().name().isEmpty(), "kernel.name-missing")
                .and(VmRules.check(
                        order.change(),
                        Pattern.outcome(draft, order.change()),
                        cluster.get().processor().bios()))
                .and(Verdict.refuseIf(
                        elsewhere,
                        "template.cluster-elsewhere",
                        "cluster",
                        cluster.get().name()))
                .and(Verdict.refuseIf(
                        disks, "template.vm-has-disks", "vm", vm.get().name()))
                .and(VmRules.icons(order.change(), store))
                .and(Pattern.check(order.change()))
                .and(limits.check(
                        vm.get().dataCenter(),
                        cluster.get().id(),
                        order.change().traits(),
                        store))
                .and(named(order, vm.get(), store));
    }

    private Verdict named(Order order, Vm vm, Store store) {
        String name = order.change().naming().name().orElse("");
        if (order.base().isEmpty()) {
            return Verdict.refuseIf(
                    Pattern.taken(
                            name,
                            TemplateKind.TEMPLATE,
                            Optional.of(vm.dataCenter().value()),
                            Optional.empty(),
                            store),
                    "template.name-taken",
                    "name",
                    name);
        }
        return templates
                .find(order.base().get())
                .map(base -> Verdict.refuseIf(
                                base.base().isPresent()
                                        || base.kind() != TemplateKind.TEMPLATE
                                        || base.dataCenter().isEmpty(),
                                "template.no-base",
                                "name",
                                base.name())
                        .and(Verdict.invalidIf(!base.name().equals(name), "template.version-keeps-its-name")))
                .orElseGet(() -> Pattern.unknown(order.base().get()));
    }

    private static Template draft(Order order, Vm vm, Cluster cluster, Store store) {
        Template draft = new Template(
                new TemplateId(UUID.randomUUID()),
                vm.dataCenter(),
                cluster.id(),
                Names.label(order.change().naming()),
                vm.hardware(),
                store.now());
        draft.configure(vm.settings(VmSettings.class));
        draft.keepRunning(
                vm.availability().highAvailability(), vm.availability().priority());
        return draft;
    }

    @Override
    public Order begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        Cluster cluster = clusters.find(order.cluster().orElse(vm.cluster())).orElseThrow();
        Template added = draft(order, vm, cluster, store);
        Pattern.apply(order.change(), Pattern.outcome(added, order.change()), added, store);
        number(order, added, store);
        added.become(TemplateStatus.OK);
        templates.add(added);
        limits.change(added.id(), order.change().traits(), store);
        new DeviceRows(store.sql()).copy(DeviceOwner.of(vm.id()), DeviceOwner.of(added.id()));
        store.sql()
                .list(
                        """
                        insert into nic (id, template_id, vnic_profile_id, name, description, model, linked, plugged)
                        select gen_random_uuid(), ?, vnic_profile_id, name, description, model, linked, plugged from nic where vm_id = ?
                        returning id""",
                        row -> new NicId(row.getObject(1, UUID.class)),
                        added.id(),
                        vm.id())
                .forEach(store::added);
        store.created(added.id());
        store.added(added.id());
        store.log(
                EventType.USER_ADD_VM_TEMPLATE_FINISHED_SUCCESS,
                Facts.about(added.id(), added.name()).and(vm.id(), vm.name()));
        return order;
    }

    private static void number(Order order, Template added, Store store) {
        String name = order.versionName().orElse("");
        order.base()
                .ifPresentOrElse(
                        base -> added.versionOf(base, new TemplateVersion(next(base, store), name)),
                        () -> added.number(new TemplateVersion(1, name)));
    }

    private static int next(TemplateId base, Store store) {
        return store.sql()
                .first(
                        "select max(version_number) + 1 from template where id = ? or base_template_id = ?",
                        row -> row.getInt(1),
                        base,
                        base)
                .orElseThrow();
    }
}
