package org.reeve.backend.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Searches;

/** Answers {@link ProposalsQuery} from the language alone: no row is looked at, so there is nothing to hide. */
@Dependent
public class Propose implements QueryHandler<ProposalsQuery, List<ProposalsQuery.Proposal>> {

    private final Searches searches;

    @Inject
    public Propose(Searches searches) {
        this.searches = searches;
    }

    @Override
    public List<ProposalsQuery.Proposal> answer(ProposalsQuery query, Reader reader) {
        return searches.proposals(query.kind(), query.begun()).stream()
                .map(one ->
                        new ProposalsQuery.Proposal(one.kind().name().toLowerCase(Locale.ROOT), one.text(), one.from()))
                .toList();
    }
}
