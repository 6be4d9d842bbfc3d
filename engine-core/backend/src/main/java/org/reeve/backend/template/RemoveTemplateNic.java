package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.Nics;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;

/** Takes a network card out of a template or an instance type. */
@Dependent
public class RemoveTemplateNic implements Action<RemoveTemplateNic.Order, RemoveTemplateNic.Order> {

    public record Order(TemplateId template, NicId nic) implements Request {}

    private final Templates templates;
    private final Nics nics;

    @Inject
    public RemoveTemplateNic(Templates templates, Nics nics) {
        this.templates = templates;
        this.nics = nics;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.remove-nic", Order.class)
                .permit(ActionGroup.CONFIGURE_TEMPLATE_NETWORK, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .failing(EventType.NETWORK_REMOVE_TEMPLATE_INTERFACE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return TemplateNic.there(order.template(), order.nic(), store)
                ? Verdict.ok()
                : TemplateNic.unknown(order.nic());
    }

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        Nic nic = nics.find(order.nic()).orElseThrow();
        nics.remove(nic);
        store.changed(template.id());
        store.log(
                EventType.NETWORK_REMOVE_TEMPLATE_INTERFACE,
                Facts.about(template.id(), template.name()).with("nic", nic.name()));
        return order;
    }
}
