package org.reeve.backend.search;

import java.util.List;
import org.reeve.backend.api.Query;

/**
 * What can follow in a search text that somebody is writing.
 *
 * @param kind of the objects searched, by any of its names; empty when the text is to say it
 * @param begun the text up to where it is being written
 */
public record ProposalsQuery(String kind, String begun) implements Query<List<ProposalsQuery.Proposal>> {

    /**
     * Something that can stand next.
     *
     * @param kind what it is: `kind`, `field`, `related`, `operator`, `value` or `keyword`
     * @param from where in the text it begins, counted from 0; what stands there is replaced
     */
    public record Proposal(String kind, String text, int from) {}
}
