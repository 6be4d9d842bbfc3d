package org.reeve.logic.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reeve.logic.search.Proposal.Kind;

/** Finds what can follow in a search text that somebody is writing. It looks at the words only, so it helps within brackets as well. */
final class Completion {

    /** More than fit on a screen are of no help. */
    private static final int MOST = 50;

    private final Kinds kinds;
    private final Searchable kind;

    Completion(Kinds kinds, Searchable kind) {
        this.kinds = kinds;
        this.kind = kind;
    }

    /** @param text whose end is where somebody is writing */
    List<Proposal> of(List<Token> tokens, String text) {
        List<Token> words = tokens.subList(0, tokens.size() - 1);
        if (!words.isEmpty() && open(words.getLast(), text)) return List.of();
        boolean writing = !words.isEmpty() && touches(words.getLast(), text);
        String begun = writing ? words.getLast().text() : "";
        int from = writing ? words.getLast().column() - 1 : text.length();
        List<Token> before = writing ? words.subList(0, words.size() - 1) : words;
        return after(before, begun)
                .map(found -> new Proposal(found.kind(), found.text(), from))
                .filter(one -> one.text().toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A name or value that the text ends with may go on; an operator or a bracket does not. */
    private static boolean touches(Token last, String text) {
        return last.is(Token.Kind.WORD) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean open(Token last, String text) {
        return last.is(Token.Kind.QUOTED)
                && text.length() == last.column() + last.text().length();
    }

    private record Next(Kind kind, String text) {}

    private Stream<Next> after(List<Token> words, String begun) {
        Optional<Token> last = back(words, 1);
        if (last.isEmpty() || last.get().is(Token.Kind.OPEN)) return conditions(begun);
        if (last.get().is(Token.Kind.OPERATOR)) return values(back(words, 2));
        if (back(words, 2).filter(one -> one.is(Token.Kind.OPERATOR)).isPresent()) return keywords();
        if (last.get().is("and") || last.get().is("or") || last.get().is("not")) return conditions(begun);
        if (last.get().is("sortby")) return sorts();
        if (back(words, 2).filter(one -> one.is("sortby")).isPresent()) return all(Kind.KEYWORD, "asc", "desc", "page");
        if (back(words, 3).filter(one -> one.is("sortby")).isPresent()) return all(Kind.KEYWORD, "page");
        if (last.get().is("page")
                || back(words, 2).filter(one -> one.is("page")).isPresent()) return Stream.empty();
        return Stream.concat(operators(last.get()), keywords());
    }

    private static Optional<Token> back(List<Token> words, int places) {
        return words.size() < places ? Optional.empty() : Optional.of(words.get(words.size() - places));
    }

    private Stream<Next> conditions(String begun) {
        int dot = begun.lastIndexOf('.');
        if (dot >= 0) return fields(begun.substring(0, dot));
        return Stream.of(
                        kind.fields().stream().map(field -> new Next(Kind.FIELD, field.name())),
                        related(kind, ""),
                        all(Kind.KEYWORD, "not", "sortby", "page"))
                .flatMap(Function.identity());
    }

    /** Of what the relation leads to, and where it leads on. */
    private Stream<Next> fields(String relation) {
        String before = relation + ".";
        return kinds.end(kind, relation).stream().flatMap(others -> {
            Stream<Next> own = others.fields().stream().map(field -> new Next(Kind.FIELD, before + field.name()));
            return relation.split("[.]").length < Kinds.FARTHEST ? Stream.concat(own, related(others, before)) : own;
        });
    }

    private Stream<Next> related(Searchable from, String before) {
        return from.references().stream()
                .filter(reference -> kinds.named(reference.kind()).isPresent())
                .map(reference -> new Next(Kind.RELATED, before + called(reference) + "."));
    }

    /** By the name it has in this place. */
    private static String called(Reference reference) {
        return reference.names().stream().findFirst().orElse(reference.kind()).toLowerCase(Locale.ROOT);
    }

    private Stream<Next> sorts() {
        return kind.fields().stream()
                .filter(field -> field.sort().isPresent())
                .map(field -> new Next(Kind.FIELD, field.name()));
    }

    private Stream<Next> operators(Token field) {
        return known(field).isPresent()
                ? Stream.of(Operator.values()).map(one -> new Next(Kind.OPERATOR, one.sign()))
                : Stream.empty();
    }

    private Stream<Next> values(Optional<Token> field) {
        return field.flatMap(this::known).stream()
                .flatMap(known -> known.meaning().proposals().stream())
                .map(value -> new Next(Kind.VALUE, value.indexOf(' ') < 0 ? value : "\"" + value + "\""));
    }

    private Optional<Field> known(Token field) {
        return kinds.find(kind, field.text()).map(Path::field);
    }

    private static Stream<Next> keywords() {
        return all(Kind.KEYWORD, "and", "or", "sortby", "page");
    }

    private static Stream<Next> all(Kind kind, String... texts) {
        return Stream.of(texts).map(text -> new Next(kind, text));
    }
}
