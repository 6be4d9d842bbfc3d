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
import org.reeve.dal.template.Templates;
import org.reeve.dal.vm.Hardware;
import org.reeve.logic.lock.Lock;
import org.reeve.model.MemorySize;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;
import org.reeve.model.user.ActionGroup;

/** Adds a size that machines can be made in. */
@Dependent
public class AddInstanceType implements Action<AddInstanceType.Order, AddInstanceType.Order> {

    private static final MemorySize USUAL_MEMORY = MemorySize.gib(1);

    public record Order(VmChange change) implements Request {}

    private final Templates templates;

    @Inject
    public AddInstanceType(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("instance-type.add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_TEMPLATE)
                .locks(order -> List.of(Lock.name(
                        "instance_type", order.change().naming().name().orElse(""))))
                .failing(EventType.USER_ADD_VM_TEMPLATE_FAILURE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        String name = order.change().naming().name().orElse("");
        return Verdict.invalidIf(name.isEmpty(), "kernel.name-missing")
                .and(VmRules.check(
                        order.change(), Pattern.outcome(draft(order, store), order.change()), Optional.empty()))
                .and(Verdict.refuseIf(
                        Pattern.taken(name, TemplateKind.INSTANCE_TYPE, Optional.empty(), Optional.empty(), store),
                        "template.name-taken",
                        "name",
                        name));
    }

    private static Template draft(Order order, Store store) {
        MemorySize memory = order.change().size().memory().orElse(USUAL_MEMORY);
        return Template.instanceType(
                new TemplateId(UUID.randomUUID()),
                Names.label(order.change().naming()),
                VmRules.fresh(
                        Hardware.server(USUAL_MEMORY.bytes()), order.change().sized(memory)),
                store.now());
    }

    @Override
    public Order begin(Order order, Store store) {
        Template added = draft(order, store);
        Pattern.apply(order.change(), Pattern.outcome(added, order.change()), added, store);
        templates.add(added);
        store.created(added.id());
        store.added(added.id());
        Pattern.log(EventType.USER_ADD_VM_TEMPLATE_SUCCESS, added, store);
        return order;
    }
}
