package org.reeve.restapi.service.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SchedulingPolicyUnitsService;
import org.reeve.restapi.types.SchedulingPolicyUnit;

/** What scheduling policies can be put together from: part of the program, the same in every installation. */
public final class SchedulingPolicyUnitsResource implements SchedulingPolicyUnitsService {

    private final Exchange exchange;

    public SchedulingPolicyUnitsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<SchedulingPolicyUnit> list() {
        return exchange.list(
                SchedulingPolicyUnit.META,
                SchedulingPolicyUnitResource.class,
                Arrays.stream(PolicyUnit.values())
                        .sorted(Comparator.comparing(PolicyUnit::title).thenComparing(PolicyUnit::id))
                        .map(PolicyMapping::type));
    }

    @Override
    public SchedulingPolicyUnitResource unitService(String id) {
        return new SchedulingPolicyUnitResource(exchange.at(id), id);
    }
}
