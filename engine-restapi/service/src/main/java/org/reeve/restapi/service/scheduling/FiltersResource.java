package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.PolicyView;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.FiltersService;
import org.reeve.restapi.types.Filter;

/** The filters of a scheduling policy, those left out that are part of every one. */
public final class FiltersResource implements FiltersService {

    private final PolicyUnits units;

    FiltersResource(PolicyUnits units) {
        this.units = units;
    }

    @Override
    public Listing<Filter> list() {
        return units.list(FilterResource.class, Filter.META, FiltersResource::all);
    }

    static List<Filter> all(PolicyView policy) {
        return policy.filters().stream().map(PolicyMapping::filter).toList();
    }

    @Override
    public Response add(Filter given) {
        return units.add(
                Kind.FILTER, given.getSchedulingPolicyUnit(), PolicyMapping.position(given), id -> filterService(id)
                        .get());
    }

    @Override
    public FilterResource filterService(String id) {
        UUID unit = Given.id(id, Function.identity());
        return new FilterResource(units.at(id), unit);
    }
}
