package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.scheduling.AddPolicy;
import org.reeve.backend.scheduling.PoliciesQuery;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.services.SchedulingPoliciesService;
import org.reeve.restapi.types.SchedulingPolicy;

/** The scheduling policies that clusters can have. */
public final class SchedulingPoliciesResource implements SchedulingPoliciesService {

    private final Exchange exchange;

    public SchedulingPoliciesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<SchedulingPolicy> list() {
        return exchange.list(
                SchedulingPolicy.META, SchedulingPolicyResource.class, PoliciesQuery.all(), PolicyMapping::type);
    }

    @Override
    public Response add(SchedulingPolicy given) {
        Given.required(given.getName(), "name");
        var order = new AddPolicy.Order(Labels.of(given), PolicyMapping.wishes(given));
        return exchange.added(exchange.run(order), id -> policyService(id).get());
    }

    @Override
    public SchedulingPolicyResource policyService(String id) {
        return new SchedulingPolicyResource(exchange.at(id), Given.id(id, SchedulingPolicyId::new));
    }
}
