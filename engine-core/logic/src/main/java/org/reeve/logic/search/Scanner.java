package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import org.reeve.logic.search.SearchError.Problem;
import org.reeve.logic.search.Token.Kind;

/**
 * Takes a search text apart into words. What follows an operator is a value, and a value ends with a space only, or with a
 * bracket that was not opened within it: addresses, times and versions are written without quotes.
 */
final class Scanner {

    private static final String MARKS = "=<>!()\"";

    private final String text;
    private final boolean unfinished;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(String text, int from, boolean unfinished) {
        this.text = text;
        this.unfinished = unfinished;
        this.at = from;
    }

    /** @param from where to begin, for who has read what is before it */
    static List<Token> scan(String text, int from) {
        return new Scanner(text, from, false).all();
    }

    /** The same for a text that somebody is still writing: a quote may be open at its end. */
    static List<Token> begun(String text, int from) {
        return new Scanner(text, from, true).all();
    }

    private List<Token> all() {
        for (int i = at; i < text.length(); i++) {
            if (unfit(i)) throw new SearchError(Problem.CHARACTER_UNFIT, i + 1, "");
        }
        boolean value = false;
        while (skipSpace()) {
            Token next = value && MARKS.indexOf(text.charAt(at)) < 0 ? value() : next();
            tokens.add(next);
            value = next.is(Kind.OPERATOR);
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return List.copyOf(tokens);
    }

    /** The database takes no zero characters and no halves of a pair. */
    private boolean unfit(int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c))
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        if (Character.isLowSurrogate(c)) return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        return c == 0;
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at < text.length();
    }

    private Token next() {
        int begin = at;
        return switch (text.charAt(at)) {
            case '(' -> mark(Kind.OPEN, 1);
            case ')' -> mark(Kind.CLOSE, 1);
            case '"' -> quoted();
            case '=' -> mark(Kind.OPERATOR, 1);
            case '<', '>' -> mark(Kind.OPERATOR, follows('=') ? 2 : 1);
            case '!' -> {
                if (!follows('=')) throw new SearchError(Problem.CHARACTER_UNFIT, begin + 1, "!");
                yield mark(Kind.OPERATOR, 2);
            }
            default -> word();
        };
    }

    private boolean follows(char c) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private Token mark(Kind kind, int length) {
        int begin = at;
        at += length;
        return new Token(kind, text.substring(begin, at), begin + 1);
    }

    private Token quoted() {
        int begin = at;
        int end = text.indexOf('"', begin + 1);
        if (end < 0 && !unfinished) throw new SearchError(Problem.QUOTE_OPEN, begin + 1, "");
        at = end < 0 ? text.length() : end + 1;
        return new Token(Kind.QUOTED, text.substring(begin + 1, end < 0 ? at : end), begin + 1);
    }

    private Token word() {
        int begin = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && MARKS.indexOf(text.charAt(at)) < 0)
            at++;
        return new Token(Kind.WORD, text.substring(begin, at), begin + 1);
    }

    private Token value() {
        int begin = at;
        int open = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == ')' && open == 0) break;
            if (c == '(') open++;
            if (c == ')') open--;
            at++;
        }
        return new Token(Kind.WORD, text.substring(begin, at), begin + 1);
    }
}
