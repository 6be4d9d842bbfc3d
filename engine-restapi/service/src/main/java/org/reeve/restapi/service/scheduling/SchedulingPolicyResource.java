package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.scheduling.RemovePolicy;
import org.reeve.backend.scheduling.UpdatePolicy;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.services.SchedulingPolicyService;
import org.reeve.restapi.types.SchedulingPolicy;

/** One scheduling policy. */
public final class SchedulingPolicyResource implements SchedulingPolicyService {

    private final PolicyUnits units;

    SchedulingPolicyResource(Exchange exchange, SchedulingPolicyId id) {
        this.units = new PolicyUnits(exchange, id);
    }

    @Override
    public SchedulingPolicy get() {
        return units.exchange().single(SchedulingPolicyResource.class, PolicyMapping.type(units.policy()));
    }

    @Override
    public SchedulingPolicy update(SchedulingPolicy given) {
        units.exchange().run(new UpdatePolicy.Order(units.id(), Labels.of(given), PolicyMapping.wishes(given)));
        return get();
    }

    @Override
    public Response remove() {
        return units.exchange().removed(units.exchange().run(new RemovePolicy.Order(units.id())));
    }

    @Override
    public FiltersResource filtersService() {
        return new FiltersResource(units.at("filters"));
    }

    @Override
    public WeightsResource weightsService() {
        return new WeightsResource(units.at("weights"));
    }

    @Override
    public BalancesResource balancesService() {
        return new BalancesResource(units.at("balances"));
    }
}
