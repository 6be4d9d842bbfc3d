package org.reeve.logic.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reeve.logic.scheduling.Placement.Opinion;

/** Chooses a host for a machine: of those that meet every condition the one with the fewest points, ties by id. */
public final class Scheduler {

    private static final Comparator<Opinion> BEST = Comparator.comparingLong(Opinion::points)
            .thenComparing(opinion -> opinion.host().value());

    private Scheduler() {}

    public static Placement schedule(Arrival arrival, List<HostOffer> offers, SchedulingPolicy policy) {
        List<Opinion> opinions = new ArrayList<>(offers.size());
        for (HostOffer offer : offers) {
            opinions.add(opinion(arrival, offer, policy));
        }
        return new Placement(opinions.stream().filter(Opinion::fits).min(BEST).map(Opinion::host), opinions);
    }

    private static Opinion opinion(Arrival arrival, HostOffer offer, SchedulingPolicy policy) {
        List<Objection> objections = new ArrayList<>();
        for (Filter filter : policy.filters()) {
            filter.objection(arrival, offer, policy).ifPresent(objections::add);
        }
        long points = 0;
        for (Weight weight : Weight.values()) {
            points += weight.points(arrival, offer, policy) * policy.weights().getOrDefault(weight, 0);
        }
        return new Opinion(offer.host(), objections, points);
    }
}
