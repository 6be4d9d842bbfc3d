package org.reeve.logic.search;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.logic.search.SearchError.Problem;

/** Finds out what the words of a search text mean: fields, related objects, values. */
final class Criteria {

    /** So many comparisons with every object nobody asks for in earnest. */
    private static final int MOST = 400;

    private final Kinds kinds;
    private final Searchable kind;
    private final ZonedDateTime now;
    private int comparisons;

    Criteria(Kinds kinds, Searchable kind, ZonedDateTime now) {
        this.kinds = kinds;
        this.kind = kind;
        this.now = now;
    }

    Criterion of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.All all ->
                new Criterion.All(all.parts().stream().map(this::of).toList());
            case Phrase.Any any ->
                new Criterion.Any(any.parts().stream().map(this::of).toList());
            case Phrase.Not not -> new Criterion.Not(of(not.part()));
            case Phrase.Condition condition -> condition(condition);
            case Phrase.Word word -> word(word.text());
        };
    }

    private Criterion condition(Phrase.Condition condition) {
        count(condition.field());
        boolean not = condition.operator() == Operator.IS_NOT;
        Operator operator = not ? Operator.IS : condition.operator();
        Path path = kinds.path(kind, condition.field());
        Comparison test = path.field().meaning().test(operator, condition.sign(), condition.value(), now);
        Criterion match = new Criterion.Match(path.field(), test);
        return path.around(not ? new Criterion.Not(match) : match);
    }

    private Criterion word(Token word) {
        List<Criterion.Match> parts = new ArrayList<>();
        for (Field field : kind.fields()) {
            Optional<Comparison> test = field.free() ? field.meaning().freely(word.text()) : Optional.empty();
            test.ifPresent(one -> parts.add(new Criterion.Match(field, one)));
        }
        parts.forEach(part -> count(word));
        return new Criterion.Somewhere(kind, parts);
    }

    private void count(Token at) {
        if (++comparisons > MOST) throw new SearchError(Problem.TOO_LONG, at);
    }
}
