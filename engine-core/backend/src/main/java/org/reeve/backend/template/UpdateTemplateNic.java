package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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

/** Changes a network card of a template or an instance type. */
@Dependent
public class UpdateTemplateNic implements Action<UpdateTemplateNic.Order, UpdateTemplateNic.Order> {

    public record Order(TemplateId template, NicId nic, NicChange change) implements Request {}

    private final Templates templates;
    private final Nics nics;

    @Inject
    public UpdateTemplateNic(Templates templates, Nics nics) {
        this.templates = templates;
        this.nics = nics;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("template.update-nic", Order.class)
                .permit(ActionGroup.CONFIGURE_TEMPLATE_NETWORK, Order::template)
                .locks(order -> List.of(Lock.exclusive(order.template())))
                .failing(EventType.NETWORK_UPDATE_TEMPLATE_INTERFACE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return TemplateNic.there(order.template(), order.nic(), store)
                ? TemplateNic.check(order.template(), Optional.of(order.nic()), order.change(), store)
                : TemplateNic.unknown(order.nic());
    }

    @Override
    public Order begin(Order order, Store store) {
        Template template = templates.find(order.template()).orElseThrow();
        Nic nic = nics.find(order.nic()).orElseThrow();
        NicRules.apply(order.change(), nic);
        nics.save(nic);
        store.changed(template.id());
        store.log(
                EventType.NETWORK_UPDATE_TEMPLATE_INTERFACE,
                Facts.about(template.id(), template.name()).with("nic", nic.name()));
        return order;
    }
}
