package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmLimits;
import org.reeve.backend.vm.VmPermits;
import org.reeve.backend.vm.VmRules;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.TemplateVersion;
import org.reeve.dal.template.Templates;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;

/** Changes a template or an instance type. Machines made from it stay as they are. */
@Dependent
public class UpdateTemplate implements Action<UpdateTemplate.Order, UpdateTemplate.Order> {

    /** @param cluster another one of its data center */
    public record Order(TemplateId template, Optional<ClusterId> cluster, VmChange change, Optional<String> versionName)
            implements Request {}

    private final Templates templates;
    private final Clusters clusters;
    private final VmLimits limits;
    private final VmPermits permits;

    @Inject
    public UpdateTemplate(Templates templates, Clusters clusters, VmLimits limits, VmPermits permits) {
        this.templates = templates;
        this.clusters = clusters;
        this.limits = limits;
        this.permits = permits;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.update", Order.class)
                .permit(ActionGroup.EDIT_TEMPLATE_PROPERTIES, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .failing(EventType.USER_FAILED_UPDATE_VM_TEMPLATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return templates
                .find(order.template())
                .map(template -> check(template, order, store))
                .orElseGet(() -> Pattern.unknown(order.template()));
    }

    private Verdict check(Template template, Order order, Store store) {
        VmChange change = order.change();
        permits.requireOfTemplate(
                Target.of(template.id()),
                template.settings(VmSettings.class),
                Pattern.outcome(template, change).settings(),
                store);
        Optional<String> renamed = change.naming().name().filter(name -> !name.equals(template.name()));
        Optional<UUID> dataCenter = template.dataCenter().map(id -> id.value());
        return VmRules.check(
                        change,
                        Pattern.outcome(template, change),
                        Pattern.bios(order.cluster().or(template::cluster), store))
                .and(VmRules.icons(change, store))
                .and(place(template, order, store))
                .and(Pattern.check(change))
                .and(Verdict.refuseIf(
                        renamed.isPresent() && template.id().equals(Pattern.BLANK), "template.blank-keeps-its-name"))
                .and(Verdict.refuseIf(
                        renamed.isPresent() && template.base().isPresent(), "template.version-keeps-its-name"))
                .and(Verdict.refuseIf(
                        renamed.filter(name -> Pattern.taken(
                                        name, template.kind(), dataCenter, Optional.of(template.id()), store))
                                .isPresent(),
                        "template.name-taken",
                        "name",
                        renamed.orElse("")));
    }

    /** What serves every data center has no cluster, and nothing of one. */
    private Verdict place(Template template, Order order, Store store) {
        VmChange.Traits traits = order.change().traits();
        boolean everywhere = template.dataCenter().isEmpty();
        if (everywhere) {
            boolean bound = order.cluster().isPresent()
                    || traits.cpuProfile().isPresent()
                    || traits.quota().isPresent();
            return Verdict.refuseIf(bound, "template.serves-all", "name", template.name());
        }
        ClusterId cluster = order.cluster().or(template::cluster).orElseThrow();
        return clusters.find(cluster)
                .map(found -> Verdict.refuseIf(
                                !found.dataCenter().equals(template.dataCenter()),
                                "template.cluster-elsewhere",
                                "cluster",
                                found.name())
                        .and(limits.check(template.dataCenter().orElseThrow(), cluster, traits, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "cluster", "id", cluster));
    }

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        List<UUID> shown = template.settings(VmSettings.class).links().icons().toList();
        template.describe(Names.over(template.label(), order.change().naming()));
        Pattern.apply(order.change(), Pattern.outcome(template, order.change()), template, store);
        order.versionName()
                .ifPresent(name ->
                        template.number(new TemplateVersion(template.number().number(), name)));
        order.cluster().ifPresent(template::serve);
        templates.save(template);
        limits.change(template.id(), order.change().traits(), store);
        Pictures.forget(shown.stream(), store);
        if (template.base().isEmpty()) {
            store.sql().run("update template set name = ? where base_template_id = ?", template.name(), template.id());
        }
        store.changed(template.id());
        Pattern.log(EventType.USER_UPDATE_VM_TEMPLATE, template, store);
        return order;
    }
}
