package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.services.FilterService;
import org.reeve.restapi.types.Filter;

/** One filter of a scheduling policy. */
public final class FilterResource implements FilterService {

    private final PolicyUnits units;
    private final UUID unit;

    FilterResource(PolicyUnits units, UUID unit) {
        this.units = units;
        this.unit = unit;
    }

    @Override
    public Filter get() {
        return units.get(unit, FilterResource.class, FiltersResource::all);
    }

    @Override
    public Response remove() {
        return units.remove(Kind.FILTER, unit);
    }
}
