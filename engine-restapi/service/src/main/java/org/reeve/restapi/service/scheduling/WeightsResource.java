package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.PolicyView;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.WeightsService;
import org.reeve.restapi.types.Weight;

/** The weights of a scheduling policy. */
public final class WeightsResource implements WeightsService {

    private final PolicyUnits units;

    WeightsResource(PolicyUnits units) {
        this.units = units;
    }

    @Override
    public Listing<Weight> list() {
        return units.list(WeightResource.class, Weight.META, WeightsResource::all);
    }

    static List<Weight> all(PolicyView policy) {
        return policy.weights().stream()
                .map(part -> PolicyMapping.weight(policy.id(), part))
                .toList();
    }

    @Override
    public Response add(Weight given) {
        return units.add(
                Kind.WEIGHT, given.getSchedulingPolicyUnit(), PolicyMapping.factor(given), id -> weightService(id)
                        .get());
    }

    @Override
    public WeightResource weightService(String id) {
        UUID unit = Given.id(id, Function.identity());
        return new WeightResource(units.at(id), unit);
    }
}
