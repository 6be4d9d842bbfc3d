package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.services.BalanceService;
import org.reeve.restapi.types.Balance;

/** One balance of a scheduling policy. */
public final class BalanceResource implements BalanceService {

    private final PolicyUnits units;
    private final UUID unit;

    BalanceResource(PolicyUnits units, UUID unit) {
        this.units = units;
        this.unit = unit;
    }

    @Override
    public Balance get() {
        return units.get(unit, BalanceResource.class, BalancesResource::all);
    }

    @Override
    public Response remove() {
        return units.remove(Kind.LOAD_BALANCING, unit);
    }
}
