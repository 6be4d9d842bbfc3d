package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.PolicyView;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.BalancesService;
import org.reeve.restapi.types.Balance;

/** The balance of a scheduling policy, as a collection of one at most. */
public final class BalancesResource implements BalancesService {

    private final PolicyUnits units;

    BalancesResource(PolicyUnits units) {
        this.units = units;
    }

    @Override
    public Listing<Balance> list() {
        return units.list(BalanceResource.class, Balance.META, BalancesResource::all);
    }

    static List<Balance> all(PolicyView policy) {
        return policy.balance().stream()
                .map(unit -> PolicyMapping.balance(policy.id(), unit))
                .toList();
    }

    @Override
    public Response add(Balance given) {
        return units.add(Kind.LOAD_BALANCING, given.getSchedulingPolicyUnit(), 0, id -> balanceService(id)
                .get());
    }

    @Override
    public BalanceResource balanceService(String id) {
        UUID unit = Given.id(id, Function.identity());
        return new BalanceResource(units.at(id), unit);
    }
}
