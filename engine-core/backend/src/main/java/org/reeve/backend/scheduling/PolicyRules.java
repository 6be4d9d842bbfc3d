package org.reeve.backend.scheduling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.scheduling.PolicyParameter;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** What holds for a new scheduling policy as for a changed one. */
final class PolicyRules {

    private static final int LONGEST_NAME = 128;
    private static final int FIRST = -1;
    private static final int LAST = 1;

    private PolicyRules() {}

    static Verdict check(Naming naming, PolicyWishes wishes, Optional<SchedulingPolicyId> self, PolicyRows rows) {
        return Names.check(naming, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        naming.name().filter(name -> rows.nameTaken(name, self)).isPresent(),
                        "scheduling.name-taken",
                        "name",
                        naming.name().orElse("")))
                .and(wishes.properties().map(PolicyRules::properties).orElse(Verdict.ok()))
                .and(wishes.filters().map(PolicyRules::filters).orElse(Verdict.ok()))
                .and(wishes.weights().map(PolicyRules::weights).orElse(Verdict.ok()))
                .and(wishes.balance()
                        .map(unit -> unit(unit, Kind.LOAD_BALANCING))
                        .orElse(Verdict.ok()));
    }

    /** Clusters may only set what some unit of their policy reads; policies may be given values before they are given units. */
    static Verdict properties(Map<String, String> properties, Set<PolicyParameter> read) {
        Verdict verdict = properties(properties);
        for (String name : properties.keySet()) {
            boolean unread = PolicyParameter.titled(name)
                    .filter(one -> !read.contains(one))
                    .isPresent();
            verdict = verdict.and(Verdict.invalidIf(unread, "scheduling.property-unread", "property", name));
        }
        return verdict;
    }

    private static Verdict properties(Map<String, String> properties) {
        Verdict verdict = Verdict.ok();
        for (Map.Entry<String, String> one : properties.entrySet()) {
            verdict = verdict.and(PolicyParameter.titled(one.getKey())
                    .map(parameter -> Verdict.invalidIf(
                            !parameter.allows(one.getValue()),
                            "scheduling.property-invalid",
                            "property",
                            one.getKey(),
                            "value",
                            one.getValue(),
                            "form",
                            parameter.form()))
                    .orElseGet(() -> Verdict.invalid("scheduling.property-unknown", "property", one.getKey())));
        }
        return verdict;
    }

    static Set<PolicyParameter> read(PolicyView policy) {
        return Stream.of(
                        policy.filters().stream().map(PolicyView.Part::unit),
                        policy.weights().stream().map(PolicyView.Part::unit),
                        policy.balance().stream())
                .flatMap(units -> units)
                .flatMap(unit -> unit.parameters().stream())
                .collect(Collectors.toSet());
    }

    private static Verdict filters(List<PolicyWishes.Part> filters) {
        return units(filters, Kind.FILTER).and(once(filters, FIRST)).and(once(filters, LAST));
    }

    private static Verdict once(List<PolicyWishes.Part> filters, int position) {
        return Verdict.invalidIf(
                filters.stream().filter(part -> part.number() == position).count() > 1,
                "scheduling.position-taken",
                "position",
                position);
    }

    private static Verdict weights(List<PolicyWishes.Part> weights) {
        return units(weights, Kind.WEIGHT)
                .and(Verdict.invalidIf(
                        weights.stream().anyMatch(part -> part.number() < 1), "scheduling.factor-range"));
    }

    private static Verdict units(List<PolicyWishes.Part> parts, Kind kind) {
        Verdict verdict = parts.stream().map(part -> unit(part.unit(), kind)).reduce(Verdict.ok(), Verdict::and);
        long different = parts.stream().map(PolicyWishes.Part::unit).distinct().count();
        return verdict.and(Verdict.refuseIf(different < parts.size(), "scheduling.unit-twice"));
    }

    static Verdict unit(UUID id, Kind kind) {
        return PolicyUnit.of(id)
                .map(unit -> Verdict.invalidIf(unit.kind() != kind, "scheduling.unit-unsuitable", "unit", unit.title())
                        .and(Verdict.refuseIf(unit.mandatory(), "scheduling.unit-always", "unit", unit.title())))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "scheduling policy unit", "id", id));
    }

    /** The policy as it would be. */
    static PolicyView over(PolicyView was, Naming naming, PolicyWishes wishes) {
        return new PolicyView(
                was.id(),
                naming.name().orElse(was.name()),
                naming.description().orElse(was.description()),
                was.locked(),
                was.isDefault(),
                wishes.properties().orElse(was.properties()),
                wishes.filters().map(PolicyRules::parts).orElse(was.filters()),
                wishes.weights().map(PolicyRules::parts).orElse(was.weights()),
                wishes.balance().flatMap(PolicyUnit::of).or(was::balance));
    }

    private static List<PolicyView.Part> parts(List<PolicyWishes.Part> wanted) {
        return wanted.stream()
                .map(part -> new PolicyView.Part(PolicyUnit.of(part.unit()).orElseThrow(), part.number()))
                .toList();
    }
}
