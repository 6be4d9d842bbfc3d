package org.reeve.logic.search;

import java.util.List;
import java.util.function.Function;

/** Says in SQL what objects have to fulfil. */
final class SearchSql {

    private final Function<Searchable, Fragment> visible;
    private final boolean exact;

    /** @param visible the condition that leaves out related objects which the reader may not see */
    SearchSql(Function<Searchable, Fragment> visible, boolean exact) {
        this.visible = visible;
        this.exact = exact;
    }

    Fragment of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all -> joined("and", all.parts(), "true");
            case Criterion.Any any -> joined("or", any.parts(), "false");
            case Criterion.Not not -> of(not.part()).within("((%s) is not true)");
            case Criterion.Match match ->
                match.comparison()
                        .on(match.field().value(), exact)
                        .within("(" + match.field().within() + ")");
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
        return Fragment.joined("and", List.of(visible.apply(others), of(related.part())))
                .within("select " + others.id() + " from " + others.tables() + " where %s")
                .within("(" + related.reference().link() + ")");
    }
}
