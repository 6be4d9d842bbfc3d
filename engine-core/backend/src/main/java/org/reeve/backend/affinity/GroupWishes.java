package org.reeve.backend.affinity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.affinity.AffinityRule.Direction;

/** What somebody wants an affinity group to be like; what is absent stays as it is, or off and empty in a new one. */
public record GroupWishes(Optional<Double> priority, Rule vms, Rule hosts, Map<Membership, List<UUID>> members) {

    /** The parts of a rule that were given. */
    public record Rule(Optional<Boolean> enabled, Optional<Boolean> positive, Optional<Boolean> enforcing) {

        public static final Rule SAME = new Rule(Optional.empty(), Optional.empty(), Optional.empty());

        /** Naming a direction switches the rule on, unless the rule is switched off in the same breath. */
        AffinityRule over(AffinityRule was) {
            boolean on = enabled.orElse(positive.isPresent() || was.enabled());
            boolean towards = positive.orElse(!was.negative());
            Direction direction = on ? towards ? Direction.POSITIVE : Direction.NEGATIVE : Direction.DISABLED;
            return new AffinityRule(direction, enforcing.orElse(was.enforcing()));
        }
    }

    public GroupWishes {
        members = Map.copyOf(members);
    }
}
