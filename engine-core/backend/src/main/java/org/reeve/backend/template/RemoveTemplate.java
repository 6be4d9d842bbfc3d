package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;

/** Removes a template or an instance type that nothing was made from. */
@Dependent
public class RemoveTemplate implements Action<RemoveTemplate.Order, RemoveTemplate.Order> {

    public record Order(TemplateId template) implements Request {}

    private final Templates templates;

    @Inject
    public RemoveTemplate(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.remove", Order.class)
                .permit(ActionGroup.DELETE_TEMPLATE, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .failing(EventType.USER_FAILED_REMOVE_VM_TEMPLATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return templates
                .find(order.template())
                .map(template -> check(template, store))
                .orElseGet(() -> Pattern.unknown(order.template()));
    }

    private static Verdict check(Template template, Store store) {
        List<String> machines = store.sql()
                .list(
                        "select name from vm where template_id = ? order by name limit 10",
                        row -> row.getString(1),
                        template.id());
        List<String> pools = store.sql()
                .list(
                        "select name from vm_pool where template_id = ? order by name limit 10",
                        row -> row.getString(1),
                        template.id());
        boolean versions = store.sql()
                .first("select 1 from template where base_template_id = ? limit 1", row -> true, template.id())
                .isPresent();
        boolean disks = store.sql()
                .first("select 1 from disk_vm where template_id = ? limit 1", row -> true, template.id())
                .isPresent();
        return Verdict.refuseIf(template.id().equals(Pattern.BLANK), "template.blank-stays")
                .and(Verdict.refuseIf(template.deleteProtected(), "template.delete-protected", "name", template.name()))
                .and(Verdict.refuseIf(
                        !machines.isEmpty(),
                        "template.in-use",
                        "name",
                        template.name(),
                        "vms",
                        String.join(", ", machines)))
                .and(Verdict.refuseIf(
                        !pools.isEmpty(),
                        "template.has-pools",
                        "name",
                        template.name(),
                        "pools",
                        String.join(", ", pools)))
                .and(Verdict.refuseIf(versions, "template.has-versions", "name", template.name()))
                .and(Verdict.refuseIf(disks, "template.has-disks", "name", template.name()));
    }

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        Rights.takeAll(store, template.id());
        templates.remove(template);
        Pictures.forget(template.settings(VmSettings.class).links().icons(), store);
        store.removed(template.id());
        Pattern.log(EventType.USER_REMOVE_VM_TEMPLATE_FINISHED, template, store);
        return order;
    }
}
