package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.reeve.backend.template.AddTemplateNic;
import org.reeve.backend.template.RemoveTemplateNic;
import org.reeve.backend.template.TemplateNicView;
import org.reeve.backend.template.TemplateNicsQuery;
import org.reeve.backend.template.UpdateTemplateNic;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.vm.NicMapping;
import org.reeve.restapi.types.Nic;

/**
 * The network cards of a template or an instance type.
 *
 * @param item the resource that one of them is
 * @param type how one looks in the API
 */
record PatternNics(Exchange exchange, TemplateId template, Class<?> item, Function<? super TemplateNicView, Nic> type) {

    Listing<Nic> list() {
        return exchange.list(Nic.META, item, new TemplateNicsQuery(template), type);
    }

    Response add(Nic nic, Function<String, Nic> read) {
        return exchange.added(exchange.run(new AddTemplateNic.Order(template, NicMapping.change(nic))), read);
    }

    One one(String segment, NicId id) {
        return new One(new PatternNics(exchange.at(segment), template, item, type), id);
    }

    /** One of them. */
    record One(PatternNics nics, NicId id) {

        Nic get() {
            return nics.exchange.ask(new TemplateNicsQuery(nics.template)).stream()
                    .filter(nic -> nic.id().equals(id))
                    .findFirst()
                    .map(nic -> nics.exchange.single(nics.item, nics.type.apply(nic)))
                    .orElseThrow(NotFoundException::new);
        }

        Nic update(Nic nic) {
            nics.exchange.run(new UpdateTemplateNic.Order(nics.template, id, NicMapping.change(nic)));
            return get();
        }

        Response remove() {
            return nics.exchange.removed(nics.exchange.run(new RemoveTemplateNic.Order(nics.template, id)));
        }
    }
}
