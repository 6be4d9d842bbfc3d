package org.reeve.restapi.service.template;

import org.reeve.backend.template.TemplateNicView;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.vm.NicMapping;
import org.reeve.restapi.types.Nic;

/** A template's network card as the API has it. */
final class TemplateNicMapping {

    private TemplateNicMapping() {}

    static Nic type(TemplateNicView view) {
        var type = new Nic();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setDescription(view.description());
        type.setInterface(NicMapping.model(view.model()));
        type.setLinked(view.linked());
        type.setPlugged(view.plugged());
        type.setTemplate(Refs.template(view.template()));
        view.profile().map(Refs::vnicProfile).ifPresent(type::setVnicProfile);
        view.network().map(Refs::network).ifPresent(type::setNetwork);
        return type;
    }
}
