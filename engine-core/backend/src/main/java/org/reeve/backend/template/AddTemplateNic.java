package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.NicChange;
import org.reeve.backend.vm.NicRules;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.Nics;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;

/** Puts a network card into a template or an instance type. */
@Dependent
public class AddTemplateNic implements Action<AddTemplateNic.Order, AddTemplateNic.Order> {

    public record Order(TemplateId template, NicChange change) implements Request {}

    private final Templates templates;
    private final Nics nics;

    @Inject
    public AddTemplateNic(Templates templates, Nics nics) {
        this.templates = templates;
        this.nics = nics;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.add-nic", Order.class)
                .permit(ActionGroup.CONFIGURE_TEMPLATE_NETWORK, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .failing(EventType.NETWORK_ADD_TEMPLATE_INTERFACE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Verdict.invalidIf(order.change().name().isEmpty(), "kernel.name-missing")
                .and(TemplateNic.check(order.template(), Optional.empty(), order.change(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        Nic nic = new Nic(
                new NicId(UUID.randomUUID()),
                template.id(),
                order.change().name().orElseThrow());
        NicRules.apply(order.change(), nic);
        nics.add(nic);
        store.created(nic.id());
        store.changed(template.id());
        store.log(
                EventType.NETWORK_ADD_TEMPLATE_INTERFACE,
                Facts.about(template.id(), template.name()).with("nic", nic.name()));
        return order;
    }
}
