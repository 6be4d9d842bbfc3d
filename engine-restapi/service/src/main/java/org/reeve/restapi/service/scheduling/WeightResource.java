package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.services.WeightService;
import org.reeve.restapi.types.Weight;

/** One weight of a scheduling policy. */
public final class WeightResource implements WeightService {

    private final PolicyUnits units;
    private final UUID unit;

    WeightResource(PolicyUnits units, UUID unit) {
        this.units = units;
        this.unit = unit;
    }

    @Override
    public Weight get() {
        return units.get(unit, WeightResource.class, WeightsResource::all);
    }

    @Override
    public Response remove() {
        return units.remove(Kind.WEIGHT, unit);
    }
}
