package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmRules;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.TemplateVersion;
import org.reeve.dal.template.Templates;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;

/** Changes a template or an instance type. Machines made from it stay as they are. */
@Dependent
public class UpdateTemplate implements Action<UpdateTemplate.Order, UpdateTemplate.Order> {

    public record Order(TemplateId template, VmChange change, Optional<String> versionName) implements Request {}

    private final Templates templates;

    @Inject
    public UpdateTemplate(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.update", Order.class)
                .permit(ActionGroup.EDIT_TEMPLATE_PROPERTIES, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return templates
                .find(order.template())
                .map(template -> check(template, order, store))
                .orElseGet(() -> Pattern.unknown(order.template()));
    }

    private static Verdict check(Template template, Order order, Store store) {
        VmChange change = order.change();
        Optional<String> renamed = change.naming().name().filter(name -> !name.equals(template.name()));
        Optional<UUID> dataCenter = template.dataCenter().map(id -> id.value());
        return VmRules.check(change, Pattern.outcome(template, change), Pattern.bios(template.cluster(), store))
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

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        template.describe(Names.over(template.label(), order.change().naming()));
        Pattern.apply(order.change(), Pattern.outcome(template, order.change()), template);
        order.versionName()
                .ifPresent(name ->
                        template.number(new TemplateVersion(template.number().number(), name)));
        templates.save(template);
        if (template.base().isEmpty()) {
            store.sql().run("update template set name = ? where base_template_id = ?", template.name(), template.id());
        }
        store.changed(template.id());
        Pattern.log(EventType.USER_UPDATE_VM_TEMPLATE, template, store);
        return order;
    }
}
