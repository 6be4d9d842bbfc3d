package org.reeve.restapi.service.qos;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.qos.QosView;
import org.reeve.backend.qos.QossQuery;
import org.reeve.backend.qos.RemoveQos;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.QosService;
import org.reeve.restapi.types.Qos;

/** One quality of service. */
public final class QosResource implements QosService {

    private final Exchange exchange;
    private final QossQuery which;

    QosResource(Exchange exchange, QossQuery which) {
        this.exchange = exchange;
        this.which = which;
    }

    private QosView view() {
        return exchange.ask(which).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Qos get() {
        return exchange.single(QosResource.class, QosMapping.type(view()));
    }

    @Override
    public Qos update(Qos given) {
        exchange.run(QosMapping.update(view(), given));
        return get();
    }

    @Override
    public Response remove() {
        QosView view = view();
        return exchange.removed(exchange.run(new RemoveQos.Order(view.id(), view.dataCenter(), view.type())));
    }
}
