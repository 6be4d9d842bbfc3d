package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in SQL what objects have to fulfil, with marks where it is for the reader's eyes only: {@link Seen}. */
final class SearchSql {

    private final boolean exact;

    SearchSql(boolean exact) {
        this.exact = exact;
    }

    Fragment of(Criterion criterion) {
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
        Searchable kind = somewhere.kind();
        Map<String, List<Fragment>> byTables = new LinkedHashMap<>();
        for (Criterion.Match place : somewhere.places()) {
            Fragment match = match(place);
            String tables = Tables.needed(kind.tables(), match.sql());
            byTables.computeIfAbsent(
                            place.field().plain()
                                    ? tables
                                    : tables + place.field().name(),
                            t -> new ArrayList<>())
                    .add(match);
        }
        List<Fragment> all = byTables.values().stream()
                .map(matches -> Fragment.joined("or", matches))
                .toList();
        if (all.isEmpty()) return Fragment.of("false");
        if (all.size() == 1) return all.getFirst();
        return Fragment.joined(
                        "union all", all.stream().map(one -> ids(kind, one)).toList())
                .within("(" + kind.id() + " in %s)");
    }

    private static Fragment ids(Searchable kind, Fragment condition) {
        String tables = Tables.needed(kind.tables(), kind.id() + " " + condition.sql());
        return condition.within("select " + kind.id() + " from " + tables + " where %s");
    }
}
