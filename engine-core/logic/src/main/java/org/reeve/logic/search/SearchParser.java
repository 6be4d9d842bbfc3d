package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.reeve.logic.search.SearchError.Problem;
import org.reeve.logic.search.Token.Kind;

/**
 * Reads the search language, one method a rule:
 *
 * <pre>
 * text      = [kind ":"] [any] ["sortby" field ["asc" | "desc"]] ["page" number]
 * any       = all { "or" all }
 * all       = one { ["and"] one }
 * one       = "not" one | "(" any ")" | field operator value | value
 * operator  = "=" | "!=" | "&lt;" | "&gt;" | "&lt;=" | "&gt;="
 * </pre>
 *
 * Keywords and names are the same in any case; a value in quotes is never a keyword. A field in quotes may have spaces in its name.
 */
final class SearchParser {

    /** More brackets or "not"s within each other than this nobody has written by hand. */
    private static final int DEEPEST = 32;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private SearchParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static SearchText parse(List<Token> tokens) {
        return new SearchParser(tokens).text();
    }

    private SearchText text() {
        Optional<Phrase> condition = ended() ? Optional.empty() : Optional.of(any());
        Optional<SearchText.Sort> sort = sort();
        OptionalInt page = page();
        Token rest = peek();
        if (rest.is(Kind.CLOSE)) throw new SearchError(Problem.BRACKET_UNEXPECTED, rest);
        if (!rest.is(Kind.END)) throw new SearchError(Problem.WORD_UNEXPECTED, rest);
        return new SearchText(condition, sort, page);
    }

    private Phrase any() {
        List<Phrase> parts = new ArrayList<>(List.of(all()));
        while (taken("or")) parts.add(all());
        return parts.size() == 1 ? parts.getFirst() : new Phrase.Any(parts);
    }

    private Phrase all() {
        List<Phrase> parts = new ArrayList<>(List.of(one()));
        while (taken("and") || !ended() && !peek().is("or")) parts.add(one());
        return parts.size() == 1 ? parts.getFirst() : new Phrase.All(parts);
    }

    private Phrase one() {
        Token first = next();
        if (++depth > DEEPEST) throw new SearchError(Problem.TOO_DEEP, first);
        Phrase phrase = one(first);
        depth--;
        return phrase;
    }

    private Phrase one(Token first) {
        if (first.is(Kind.OPEN)) return bracket(first);
        if (!first.names()) throw new SearchError(Problem.CONDITION_MISSING, first);
        if (peek().is(Kind.OPERATOR)) return condition(first);
        if (first.is("not")) return new Phrase.Not(one());
        if (first.is("and") || first.is("or")) throw new SearchError(Problem.CONDITION_MISSING, first);
        return new Phrase.Word(first);
    }

    private Phrase bracket(Token open) {
        Phrase within = any();
        if (!next().is(Kind.CLOSE)) throw new SearchError(Problem.BRACKET_OPEN, open);
        return within;
    }

    private Phrase condition(Token field) {
        Token sign = next();
        Token value = next();
        if (!value.names()) throw new SearchError(Problem.VALUE_MISSING, value);
        return new Phrase.Condition(field, Operator.of(sign.text()), sign, value);
    }

    private Optional<SearchText.Sort> sort() {
        if (!taken("sortby")) return Optional.empty();
        Token field = next();
        if (!field.names()) throw new SearchError(Problem.SORT_UNFIT, field);
        boolean descending = peek().is("desc");
        if (descending || peek().is("asc")) next();
        return Optional.of(new SearchText.Sort(field, descending));
    }

    private OptionalInt page() {
        if (!taken("page")) return OptionalInt.empty();
        Token number = next();
        if (!number.is(Kind.WORD) || !number.text().matches("[0-9]{1,6}") || Integer.parseInt(number.text()) < 1)
            throw new SearchError(Problem.PAGE_UNFIT, number);
        return OptionalInt.of(Integer.parseInt(number.text()));
    }

    /** Whether the conditions are over here. */
    private boolean ended() {
        Token next = peek();
        if (next.is(Kind.END) || next.is(Kind.CLOSE)) return true;
        boolean keyword = next.is("sortby") || next.is("page");
        return keyword && !tokens.get(at + 1).is(Kind.OPERATOR);
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** The last one stays, so that there is always a next. */
    private Token next() {
        Token next = tokens.get(at);
        if (!next.is(Kind.END)) at++;
        return next;
    }

    private boolean taken(String keyword) {
        boolean is = peek().is(keyword) && !tokens.get(at + 1).is(Kind.OPERATOR);
        if (is) at++;
        return is;
    }
}
