package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in SQL what objects have to fulfil, with marks where it is for the reader's eyes only: {@link Seen}. */
final class SearchSql {

    private final boolean exact;
    private final Map<Criterion, Fragment> known;

    SearchSql(boolean exact) {
        this(exact, Map.of());
    }

    private SearchSql(boolean exact, Map<Criterion, Fragment> known) {
        this.exact = exact;
        this.known = known;
    }

    /** The other way to read a page, when all objects on it must hold one certain word. */
    Optional<Hits> hits(Criterion criterion) {
        List<Criterion> parts = criterion instanceof Criterion.All all ? all.parts() : List.of(criterion);
        List<Criterion.Somewhere> words = parts.stream()
                .filter(Criterion.Somewhere.class::isInstance)
                .map(Criterion.Somewhere.class::cast)
                .toList();
        if (words.size() != 1) return Optional.empty();
        Criterion.Somewhere word = words.getFirst();
        List<Fragment> places = places(word);
        if (places.size() < 2) return Optional.empty();
        return Optional.of(new Hits(
                Hits.first(together(word.kind(), places)),
                new SearchSql(exact, Map.of(word, Hits.among(word.kind().id()))).of(criterion),
                new SearchSql(exact, Map.of(word, Hits.rowByRow(Fragment.joined("or", places)))).of(criterion)));
    }

    Fragment of(Criterion criterion) {
        Fragment said = known.get(criterion);
        if (said != null) return said;
        return switch (criterion) {
            case Criterion.All all -> joined("and", all.parts(), "true");
            case Criterion.Any any -> joined("or", any.parts(), "false");
            case Criterion.Not not -> of(not.part()).within("((%s) is not true)");
            case Criterion.Match match -> match(match);
            case Criterion.Somewhere somewhere -> somewhere(somewhere);
            case Criterion.Related related -> related(related);
        };
    }

    private Fragment joined(String conjunction, List<Criterion> parts, String none) {
        return parts.isEmpty()
                ? Fragment.of(none)
                : Fragment.joined(conjunction, parts.stream().map(this::of).toList());
    }

    private Fragment related(Criterion.Related related) {
        Searchable others = related.others();
        return ids(others, Fragment.joined("and", List.of(Fragment.of(others.visible()), of(related.part()))))
                .within("(" + related.reference().link() + ")");
    }

    private Fragment match(Criterion.Match match) {
        return match.comparison()
                .on(match.field().value(), exact)
                .within("(" + match.field().within() + ")");
    }

    /**
     * Looked for table by table: one condition over the columns of several joined tables would have to be tried on every row, while each
     * of these may find its rows by an index.
     */
    private Fragment somewhere(Criterion.Somewhere somewhere) {
        List<Fragment> places = places(somewhere);
        if (places.isEmpty()) return Fragment.of("false");
        if (places.size() == 1) return places.getFirst();
        Searchable kind = somewhere.kind();
        return together(kind, places).within("(" + kind.id() + " in (%s))");
    }

    private static Fragment together(Searchable kind, List<Fragment> places) {
        Fragment all = Fragment.joined(
                "union all", places.stream().map(one -> ids(kind, one)).toList());
        return new Fragment(all.sql().substring(1, all.sql().length() - 1), all.arguments());
    }

    /** A condition for the columns of every table. */
    private List<Fragment> places(Criterion.Somewhere somewhere) {
        Map<String, List<Fragment>> byTables = new LinkedHashMap<>();
        for (Criterion.Match place : somewhere.places()) {
            Fragment match = match(place);
            String tables = Tables.needed(somewhere.kind().tables(), match.sql());
            byTables.computeIfAbsent(
                            place.field().plain()
                                    ? tables
                                    : tables + place.field().name(),
                            t -> new ArrayList<>())
                    .add(match);
        }
        return byTables.values().stream()
                .map(matches -> Fragment.joined("or", matches))
                .toList();
    }

    private static Fragment ids(Searchable kind, Fragment condition) {
        String tables = Tables.needed(kind.tables(), kind.id() + " " + condition.sql());
        return condition.within("select " + kind.id() + " from " + tables + " where %s");
    }
}
