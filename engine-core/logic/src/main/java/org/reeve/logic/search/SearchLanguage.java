package org.reeve.logic.search;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.logic.search.SearchError.Problem;

/** The search language over all kinds of objects that can be searched: from what somebody wrote to SQL with bind variables. */
public final class SearchLanguage {

    /** Addresses of requests are no longer than this either. */
    private static final int LONGEST = 8_000;

    private static final Pattern PREFIX = Pattern.compile("\\s*([A-Za-z_]+)\\s*:");

    private static final Pattern COLUMN = Pattern.compile("\\w+[.]\\w+");

    private final Kinds kinds;

    public SearchLanguage(Collection<Searchable> kinds) {
        this.kinds = new Kinds(kinds);
    }

    /**
     * Who searches, and how.
     *
     * @param exact whether upper and lower case are different letters
     * @param now with the time zone that days are meant in
     * @param eyes what the reader may see
     */
    public record Reader(boolean exact, ZonedDateTime now, Eyes eyes) {}

    /** Says what a reader may see. */
    public interface Eyes {

        /**
         * The condition that the reader may see an object.
         *
         * @param sight the word of the rule for its kind
         * @param id the SQL expression of its id
         */
        Fragment see(String sight, String id);
    }

    /** @throws SearchError when the text makes no sense */
    public Found find(Searchable kind, String text, Reader reader) {
        if (text.length() > LONGEST) throw new SearchError(Problem.TOO_LONG, LONGEST + 1, "");
        SearchText read = SearchParser.parse(Scanner.scan(text, afterPrefix(kind, text)));
        Criteria criteria = new Criteria(kinds, kind, reader.now());
        SearchSql sql = new SearchSql(reader.exact());
        Optional<Criterion> meant = read.condition().map(criteria::of);
        return new Found(
                meant.map(sql::of).map(found -> Seen.filled(found, reader.eyes())),
                meant.flatMap(sql::hits).map(hits -> Seen.filled(hits, reader.eyes())),
                read.sort().map(sort -> Seen.filled(Fragment.of(order(kind, sort)), reader.eyes())),
                read.sort()
                        .map(sort -> sorted(kind, sort).sort().orElseThrow().join())
                        .filter(join -> !join.isEmpty())
                        .map(join -> Seen.filled(Fragment.of(join), reader.eyes())),
                read.page());
    }

    /** What can follow the text that somebody has begun to write. */
    public List<Proposal> proposals(Searchable kind, String begun) {
        if (begun.length() > LONGEST) return List.of();
        return new Completion(kinds, kind).of(Scanner.begun(begun, afterPrefix(kind, begun)), begun);
    }

    /** The same for who has not said yet what is searched, as in `Vms: name=a`. */
    public List<Proposal> proposals(String begun) {
        Matcher prefix = PREFIX.matcher(begun);
        if (prefix.lookingAt())
            return kind(prefix.group(1)).map(kind -> proposals(kind, begun)).orElse(List.of());
        String word = begun.stripLeading();
        return names().stream()
                .filter(name -> name.regionMatches(true, 0, word, 0, word.length()))
                .map(name -> new Proposal(Proposal.Kind.KIND, name + ":", begun.length() - word.length()))
                .toList();
    }

    public Optional<Searchable> kind(String name) {
        return kinds.named(name);
    }

    /** Of all kinds. */
    public List<String> names() {
        return kinds.all().stream().map(Searchable::name).sorted().toList();
    }

    private int afterPrefix(Searchable kind, String text) {
        Matcher prefix = PREFIX.matcher(text);
        if (!prefix.lookingAt() || kinds.named(prefix.group(1)).isEmpty()) return 0;
        if (!kind.named(prefix.group(1)))
            throw new SearchError(Problem.KIND_OTHER, prefix.start(1) + 1, prefix.group(1));
        return prefix.end();
    }

    /** What is not known comes last when the greatest come first. Columns of one's own are nearly always known, and may be read from an index. */
    private String order(Searchable kind, SearchText.Sort sort) {
        Field field = sorted(kind, sort);
        Field.Sort by = field.sort().orElseThrow();
        if (!sort.descending()) return by.expression();
        boolean known = field.meaning() instanceof Meaning.Text && by.join().isEmpty()
                || COLUMN.matcher(by.expression()).matches();
        return by.expression() + (known ? " desc" : " desc nulls last");
    }

    private Field sorted(Searchable kind, SearchText.Sort sort) {
        Path path = kinds.path(kind, sort.field());
        if (!path.steps().isEmpty() || path.field().sort().isEmpty())
            throw new SearchError(Problem.SORT_UNFIT, sort.field());
        return path.field();
    }
}
