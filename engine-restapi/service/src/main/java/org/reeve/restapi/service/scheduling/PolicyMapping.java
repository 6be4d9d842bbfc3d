package org.reeve.restapi.service.scheduling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.scheduling.PolicyView;
import org.reeve.backend.scheduling.PolicyWishes;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Properties;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Balance;
import org.reeve.restapi.types.Filter;
import org.reeve.restapi.types.PolicyUnitType;
import org.reeve.restapi.types.SchedulingPolicy;
import org.reeve.restapi.types.SchedulingPolicyUnit;
import org.reeve.restapi.types.Weight;

/** Scheduling policies and their units as the API has them. */
final class PolicyMapping {

    private PolicyMapping() {}

    static SchedulingPolicy type(PolicyView view) {
        var type = Labels.label(new SchedulingPolicy(), view.id(), view.name(), view.description(), null);
        type.setLocked(view.locked());
        type.setDefaultPolicy(view.isDefault());
        type.setProperties(Properties.type(view.properties()));
        return type;
    }

    static SchedulingPolicyUnit type(PolicyUnit unit) {
        var type = Labels.label(new SchedulingPolicyUnit(), unit.id(), unit.title(), unit.purpose(), null);
        type.setInternal(true);
        type.setEnabled(true);
        // The API has no word for what takes the best of the weighed hosts.
        if (unit.kind() != PolicyUnit.Kind.SELECTOR) {
            type.setType(PolicyUnitType.valueOf(unit.kind().name()));
        }
        Map<String, String> forms = new LinkedHashMap<>();
        unit.parameters().forEach(parameter -> forms.put(parameter.title(), parameter.form()));
        type.setProperties(Properties.type(forms));
        return type;
    }

    static Filter filter(PolicyView.Part part) {
        var type = new Filter();
        type.setId(part.unit().id().toString());
        type.setName(part.unit().title());
        type.setPosition(part.number());
        type.setSchedulingPolicyUnit(unit(part.unit()));
        return type;
    }

    static Weight weight(SchedulingPolicyId policy, PolicyView.Part part) {
        var type = new Weight();
        type.setId(part.unit().id().toString());
        type.setName(part.unit().title());
        type.setFactor(part.number());
        type.setSchedulingPolicy(Refs.schedulingPolicy(policy));
        type.setSchedulingPolicyUnit(unit(part.unit()));
        return type;
    }

    static Balance balance(SchedulingPolicyId policy, PolicyUnit unit) {
        var type = new Balance();
        type.setId(unit.id().toString());
        type.setName(unit.title());
        type.setSchedulingPolicy(Refs.schedulingPolicy(policy));
        type.setSchedulingPolicyUnit(unit(unit));
        return type;
    }

    private static SchedulingPolicyUnit unit(PolicyUnit unit) {
        return Refs.to(
                SchedulingPolicyUnit::new, "schedulingpolicyunits", unit.id().toString());
    }

    /** Units may be given along, so that a policy that was read with them can be sent back under another name. */
    static PolicyWishes wishes(SchedulingPolicy given) {
        return new PolicyWishes(
                Properties.map(given.getProperties(), "properties"),
                Optional.ofNullable(given.getFilters())
                        .map(list -> parts(list, Filter::getSchedulingPolicyUnit, PolicyMapping::position)),
                Optional.ofNullable(given.getWeight())
                        .map(list -> parts(list, Weight::getSchedulingPolicyUnit, PolicyMapping::factor)),
                Optional.ofNullable(given.getBalances()).flatMap(PolicyMapping::balance));
    }

    static int position(Filter given) {
        return Given.or(given.getPosition(), 0);
    }

    static int factor(Weight given) {
        return Given.or(given.getFactor(), 1);
    }

    private static Optional<UUID> balance(List<Balance> given) {
        if (given.size() > 1) {
            throw new BadRequest("balances", "A policy has one balance");
        }
        return given.stream().findFirst().map(one -> unit(one.getSchedulingPolicyUnit()));
    }

    private static <T> List<PolicyWishes.Part> parts(
            List<T> given, Function<T, SchedulingPolicyUnit> unit, Function<T, Integer> number) {
        return given.stream()
                .map(one -> new PolicyWishes.Part(unit(unit.apply(one)), number.apply(one)))
                .toList();
    }

    static UUID unit(SchedulingPolicyUnit given) {
        String member = "scheduling_policy_unit";
        return Given.id(Given.required(Given.required(given, member).getId(), member + ".id"), Function.identity());
    }
}
