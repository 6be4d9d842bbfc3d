package org.reeve.logic.scheduling;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.reeve.model.host.HostId;

/** Where a machine goes, and what was said about every host on the way there. */
public record Placement(Optional<HostId> host, List<Opinion> opinions) {

    /** What was said about one host: either objections, or points. */
    public record Opinion(HostId host, List<Objection> objections, long points) {

        boolean fits() {
            return objections.isEmpty();
        }
    }

    public Placement {
        opinions = List.copyOf(opinions);
    }

    /** One sentence a person can act upon. */
    public String explanation() {
        return opinions.isEmpty()
                ? "there is no host"
                : opinions.stream()
                        .map(opinion -> opinion.host() + ": "
                                + (opinion.fits()
                                        ? opinion.points() + " points"
                                        : opinion.objections().toString()))
                        .collect(joining("; "));
    }
}
