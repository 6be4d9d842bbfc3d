package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Selection;
import org.reeve.logic.search.Found;
import org.reeve.logic.search.Fragment;
import org.reeve.logic.search.Proposal;
import org.reeve.logic.search.SearchError;
import org.reeve.logic.search.SearchLanguage;
import org.reeve.logic.search.Searchable;

/** Reads what somebody searches for, over all kinds of objects that some list handler, or {@link SearchedKinds}, declares as searchable. */
@ApplicationScoped
public class Searches {

    /** How long a page is where nobody says otherwise (oVirt's SearchResultsLimit). */
    private static final int PAGE = 100;

    private final SearchLanguage language;

    @Inject
    public Searches(@Any Instance<ListHandler<?, ?>> handlers, @Any Instance<SearchedKinds> more) {
        this.language = new SearchLanguage(Stream.concat(
                        handlers.stream().flatMap(handler -> handler.searchable().stream()),
                        more.stream().flatMap(one -> one.kinds().stream()))
                .toList());
    }

    /** For the client proxy that CDI makes of this class. */
    protected Searches() {
        this.language = new SearchLanguage(List.of());
    }

    /** What of a list is to be read. A list that cannot be searched is not, as it is not in oVirt. */
    Part of(Optional<Searchable> kind, Selection selection, Caller caller, Instant now) {
        Optional<String> text = selection.search().filter(search -> !search.isBlank());
        if (kind.isEmpty() || text.isEmpty()) {
            return new Part(Found.ALL, selection.max(), 0);
        }
        var asks = new SearchLanguage.Reader(
                selection.caseSensitive(),
                now.atZone(ZoneId.systemDefault()),
                (sight, id) -> visible(caller, sight, id));
        Found found = understood(() -> language.find(kind.get(), text.get(), asks));
        if (found.page().isEmpty()) {
            return new Part(found, selection.max(), 0);
        }
        int length = selection.max().orElse(PAGE);
        return new Part(found, OptionalInt.of(length), (long) (found.page().getAsInt() - 1) * length);
    }

    /** Every kind of object that can be searched, or be searched by. */
    public SearchLanguage language() {
        return language;
    }

    /** What can follow a text that somebody is writing to search objects of a kind; without one, the text says it. */
    public List<Proposal> proposals(String kind, String begun) {
        if (kind.isEmpty()) return understood(() -> language.proposals(begun));
        return language.kind(kind)
                .map(known -> understood(() -> language.proposals(known, begun)))
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "search.kind-unknown", "kind", kind));
    }

    /** What no Sight is named for is for administrators only, but for these two. */
    private static Fragment visible(Caller caller, String sight, String id) {
        if (caller.admin() || sight.equals("everybody")) return new Fragment("true", List.of());
        if (sight.equals("me")) return new Fragment(id + " = ?", List.of(caller.user()));
        Visible visible = Sight.of(sight)
                .map(known -> Visible.to(caller, known, id))
                .orElseGet(() -> new Visible("false", List.of()));
        return new Fragment(visible.condition(), visible.arguments());
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T understood(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SearchError error) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "search." + error.problem().word(),
                    "column",
                    error.column(),
                    "word",
                    error.word());
        }
    }

    /**
     * Which part of a list is to be read.
     *
     * @param max how many rows at most
     * @param skipped how many before them are left out
     */
    record Part(Found found, OptionalInt max, long skipped) {

        static final Part ALL = new Part(Found.ALL, OptionalInt.empty(), 0);
    }
}
