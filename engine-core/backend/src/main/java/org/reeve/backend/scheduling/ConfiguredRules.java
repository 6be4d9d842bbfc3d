package org.reeve.backend.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.backend.affinity.AffinityRows;
import org.reeve.backend.cluster.RuleBook;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.logic.affinity.Affinities;
import org.reeve.logic.scheduling.Filter;
import org.reeve.logic.scheduling.SchedulingPolicy;
import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.logic.scheduling.Weight;
import org.reeve.model.Percent;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** Reads the rules of a cluster from what is configured. Units that the scheduler does not know are left out. */
@ApplicationScoped
public class ConfiguredRules implements RuleBook {

    private final Sql sql;

    /** A policy, and how much memory the cluster promises beyond what is there. */
    private record Configured(PolicyView policy, Percent memory) {}

    @Inject
    public ConfiguredRules(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ConfiguredRules() {
        this(null);
    }

    @Override
    public SchedulingRules of(ClusterId cluster) {
        return sql.first(
                        "select c.memory_overcommit_percent, " + PolicyRows.COLUMNS
                                + " from cluster c join scheduling_policy p on p.id = c.scheduling_policy_id where c.id = ?",
                        row -> new Configured(
                                PolicyRows.view(row), Percent.percent(row.getInt("memory_overcommit_percent"))),
                        cluster)
                .map(found ->
                        new SchedulingRules(policy(found), Affinities.of(new AffinityRows(sql).resolved(cluster))))
                .orElseGet(SchedulingRules::usual);
    }

    @Override
    public Verdict check(SchedulingPolicyId policy, Map<String, String> properties) {
        return new PolicyRows(sql)
                .find(policy)
                .map(found -> PolicyRules.properties(properties, PolicyRules.read(found)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "scheduling policy", "id", policy));
    }

    private static SchedulingPolicy policy(Configured configured) {
        PolicyView policy = configured.policy();
        Set<PolicyUnit> chosen =
                policy.filters().stream().map(PolicyView.Part::unit).collect(Collectors.toSet());
        List<Filter> filters = Arrays.stream(Filter.values())
                .filter(filter -> filter.always()
                        || filter.unit().filter(chosen::contains).isPresent())
                .toList();
        Map<Weight, Integer> weights = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            policy.weights().stream()
                    .filter(part -> part.unit() == weight.unit())
                    .forEach(part -> weights.put(weight, part.number()));
        }
        return new SchedulingPolicy(policy.name(), filters, weights, configured.memory());
    }
}
