package org.reeve.logic.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of one value, with the value asked for in its own type. */
sealed interface Comparison {

    /**
     * @param expression the SQL of the value in question
     * @param exact whether upper and lower case are different letters
     */
    Fragment on(String expression, boolean exact);

    /** A text; only the star is special. */
    record Like(String text) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            String operator = text.indexOf('*') < 0 ? "=" : "like";
            String pattern = operator.equals("=") ? text : pattern();
            // Written this way even when case counts, because what the indexes hold is in lower case.
            Fragment any = Fragment.of("lower(" + expression + ") " + operator + " lower(?)", pattern);
            return exact
                    ? Fragment.joined("and", List.of(any, Fragment.of(expression + " " + operator + " ?", pattern)))
                    : any;
        }

        private String pattern() {
            return text.replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_")
                    .replace('*', '%');
        }
    }

    /**
     * A text that is one of a JSON array's.
     *
     * @param known the SQL of a text that has the array in it as JSON writes it, when an index knows that
     */
    record Listed(Optional<String> known, Like text) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            Fragment one = text.on("g.word", exact)
                    .within(
                            """
                            exists (select 1 from jsonb_array_elements_text(case jsonb_typeof(%1$s)
                                when 'array' then %1$s else '[]' end) g(word) where %%s)"""
                                    .formatted(expression));
            // What JSON writes otherwise than it is, the text has not as it is.
            boolean plain = text.text().chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\' && c != 0x7f);
            return known.filter(any -> plain)
                    .map(whole -> new Like("*\"" + text.text() + "\"*").on(whole, false))
                    .map(first -> Fragment.joined("and", List.of(first, one)))
                    .orElse(one);
        }
    }

    /** What is no text, as it is written. */
    record Written(String text) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            return new Like(text).on("(" + expression + ")::text", exact);
        }
    }

    /** A text in the order of letters. */
    record Ordered(Operator operator, String text) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            return exact
                    ? Fragment.of(expression + " " + operator.sign() + " ?", text)
                    : Fragment.of("lower(" + expression + ") " + operator.sign() + " lower(?)", text);
        }
    }

    /** A number, or anything else that the database compares by itself. */
    record Compared(Operator operator, Object value) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            return Fragment.of("(" + expression + ") " + operator.sign() + " ?", value);
        }
    }

    /** A version: by its numbers. What is no version is neither above nor below one. */
    record Versioned(Operator operator, List<Integer> numbers) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            return Fragment.of(
                    "case when %1$s ~ '^[0-9]{1,6}([.][0-9]{1,6})*$' then string_to_array(%1$s, '.')::int[] end %2$s ?"
                            .formatted(expression, operator.sign()),
                    numbers);
        }
    }

    /** A time between two others; the first belongs to it. */
    record Within(Optional<Instant> from, Optional<Instant> before) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            List<Fragment> parts = new ArrayList<>();
            from.ifPresent(time -> parts.add(Fragment.of(expression + " >= ?", time)));
            before.ifPresent(time -> parts.add(Fragment.of(expression + " < ?", time)));
            return Fragment.joined("and", parts);
        }
    }

    /** One of some stored words. */
    record OneOf(List<String> words) implements Comparison {

        @Override
        public Fragment on(String expression, boolean exact) {
            return words.size() == 1
                    ? Fragment.of(expression + " = ?", words.getFirst())
                    : Fragment.of(expression + " = any(?)", words);
        }
    }
}
