package org.reeve.restapi.service.scheduling;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.AddPolicyUnit;
import org.reeve.backend.scheduling.PoliciesQuery;
import org.reeve.backend.scheduling.PolicyView;
import org.reeve.backend.scheduling.RemovePolicyUnit;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.SchedulingPolicyUnit;

/** What the collections of units below a scheduling policy have in common. */
record PolicyUnits(Exchange exchange, SchedulingPolicyId id) {

    PolicyUnits at(String segment) {
        return new PolicyUnits(exchange.at(segment), id);
    }

    PolicyView policy() {
        return exchange.ask(PoliciesQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    <T extends Resource> Listing<T> list(
            Class<?> item, org.reeve.restapi.meta.StructMeta meta, Function<PolicyView, List<T>> all) {
        return exchange.list(meta, item, all.apply(policy()).stream());
    }

    <T extends Resource> T get(UUID unit, Class<?> item, Function<PolicyView, List<T>> all) {
        return all.apply(policy()).stream()
                .filter(one -> one.getId().equals(unit.toString()))
                .findFirst()
                .map(one -> exchange.single(item, one))
                .orElseThrow(NotFoundException::new);
    }

    <T extends Resource> Response add(Kind kind, SchedulingPolicyUnit given, int number, Function<String, T> read) {
        UUID unit = PolicyMapping.unit(given);
        return exchange.added(
                exchange.run(new AddPolicyUnit.Order(id, kind, unit, number)).creating(unit), read);
    }

    Response remove(Kind kind, UUID unit) {
        return exchange.removed(exchange.run(new RemovePolicyUnit.Order(id, kind, unit)));
    }
}
