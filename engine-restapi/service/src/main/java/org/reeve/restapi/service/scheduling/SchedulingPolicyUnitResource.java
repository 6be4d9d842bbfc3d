package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.ForgetUnit;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.SchedulingPolicyUnitService;
import org.reeve.restapi.types.SchedulingPolicyUnit;

/** One unit of scheduling policies. */
public final class SchedulingPolicyUnitResource implements SchedulingPolicyUnitService {

    private final Exchange exchange;
    private final UUID id;

    SchedulingPolicyUnitResource(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = Given.id(id, Function.identity());
    }

    @Override
    public SchedulingPolicyUnit get() {
        return PolicyUnit.of(id)
                .map(unit -> exchange.single(SchedulingPolicyUnitResource.class, PolicyMapping.type(unit)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new ForgetUnit.Order(id)));
    }
}
