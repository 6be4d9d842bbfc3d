package org.reeve.logic.search;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reeve.logic.search.SearchError.Problem;

/** What the values of a field are, and so how the one in a search text is read. */
public sealed interface Meaning {

    /** @throws SearchError when there is no such value or it cannot be compared like that; `IS_NOT` is never asked */
    Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now);

    /** What a word without a field would mean here; nothing when people would not look for it here. */
    default Optional<Comparison> freely(String word) {
        return Optional.empty();
    }

    /** Values worth proposing, when there are few. */
    default List<String> proposals() {
        return List.of();
    }

    /** Anything people write. */
    record Text() implements Meaning {

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            return operator.orders()
                    ? new Comparison.Ordered(operator, value.text())
                    : new Comparison.Like(value.text());
        }

        @Override
        public Optional<Comparison> freely(String word) {
            return Optional.of(new Comparison.Like("*" + word + "*"));
        }
    }

    /**
     * Anything people write, several times in a JSON array.
     *
     * @param known the SQL of a text that has the array in it as JSON writes it, when an index knows that
     */
    record Listed(Optional<String> known) implements Meaning {

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            if (operator.orders()) throw new SearchError(Problem.OPERATOR_UNFIT, sign);
            return new Comparison.Listed(known, new Comparison.Like(value.text()));
        }
    }

    /** A number, in the unit that the field's expression gives. */
    record Number() implements Meaning {

        private static final Pattern FORM = Pattern.compile("[-+]?[0-9]{1,30}([.][0-9]{1,10})?");

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            if (!FORM.matcher(value.text()).matches()) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.Compared(operator, number(value.text()));
        }

        private static Object number(String text) {
            BigDecimal number = new BigDecimal(text);
            boolean whole = number.scale() <= 0 && number.precision() <= 18;
            return whole ? (Object) number.longValueExact() : number;
        }
    }

    /** A length of time in seconds: `90`, `1:30:00` or, with days, `2.12:00`. */
    record Span() implements Meaning {

        private static final Pattern FORM =
                Pattern.compile("(?:([0-9]{1,6})[.])?([0-9]{1,4}):([0-9]{1,2})(?::([0-9]{1,2}))?|([0-9]{1,12})");

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            Matcher form = FORM.matcher(value.text());
            if (!form.matches()) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.Compared(operator, seconds(form));
        }

        private static long seconds(Matcher form) {
            if (form.group(5) != null) return Long.parseLong(form.group(5));
            return part(form, 1) * 86_400 + part(form, 2) * 3_600 + part(form, 3) * 60 + part(form, 4);
        }

        private static long part(Matcher form, int group) {
            return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
        }
    }

    /** A point in time, which may be said by day, minute or second: see {@link Dates}. */
    record Moment() implements Meaning {

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            var said = Dates.read(value.text(), now).orElseThrow(() -> new SearchError(Problem.VALUE_UNFIT, value));
            return switch (operator) {
                case IS, IS_NOT -> new Comparison.Within(Optional.of(said.from()), Optional.of(said.before()));
                case BELOW -> new Comparison.Within(Optional.empty(), Optional.of(said.from()));
                case AT_MOST -> new Comparison.Within(Optional.empty(), Optional.of(said.before()));
                case ABOVE -> new Comparison.Within(Optional.of(said.before()), Optional.empty());
                case AT_LEAST -> new Comparison.Within(Optional.of(said.from()), Optional.empty());
            };
        }

        @Override
        public List<String> proposals() {
            return Dates.NAMES;
        }
    }

    /** True or false. */
    record Flag() implements Meaning {

        private static final List<String> YES = List.of("true", "yes", "1");
        private static final List<String> NO = List.of("false", "no", "0");

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            if (operator.orders()) throw new SearchError(Problem.OPERATOR_UNFIT, sign);
            String word = value.text().toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.Compared(Operator.IS, YES.contains(word));
        }

        @Override
        public List<String> proposals() {
            return List.of("true", "false");
        }
    }

    /** An id. With a star it is compared as a text. */
    record Identity() implements Meaning {

        private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            if (operator.orders()) throw new SearchError(Problem.OPERATOR_UNFIT, sign);
            if (value.text().indexOf('*') >= 0) return new Comparison.Written(value.text());
            if (!FORM.matcher(value.text()).matches()) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.Compared(Operator.IS, UUID.fromString(value.text()));
        }

        @Override
        public Optional<Comparison> freely(String word) {
            return FORM.matcher(word).matches()
                    ? Optional.of(new Comparison.Compared(Operator.IS, UUID.fromString(word)))
                    : Optional.empty();
        }
    }

    /** A version: `4.7`. */
    record Version() implements Meaning {

        private static final Pattern FORM = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6}){0,5}");

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            if (!operator.orders()) return new Comparison.Like(value.text());
            if (!FORM.matcher(value.text()).matches()) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.Versioned(
                    operator,
                    Arrays.stream(value.text().split("[.]"))
                            .map(Integer::valueOf)
                            .toList());
        }

        @Override
        public Optional<Comparison> freely(String word) {
            return Optional.of(new Comparison.Like(word));
        }
    }

    /**
     * One of a few words, in their order.
     *
     * @param words the stored words for every word people use
     */
    record Choice(Map<String, List<String>> words) implements Meaning {

        public Choice {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        public static <E extends Enum<E>> Choice of(Class<E> type) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (E one : type.getEnumConstants()) words.put(one.name().toLowerCase(Locale.ROOT), List.of(one.name()));
            return new Choice(words);
        }

        /** A further word, for one or several of the stored ones. */
        public Choice also(String word, String... stored) {
            Map<String, List<String>> more = new LinkedHashMap<>(words);
            more.put(word, List.of(stored));
            return new Choice(more);
        }

        @Override
        public Comparison test(Operator operator, Token sign, Token value, ZonedDateTime now) {
            List<String> meant = operator.orders() ? ordered(operator, value) : meant(value.text());
            if (meant.isEmpty() && !operator.orders()) throw new SearchError(Problem.VALUE_UNFIT, value);
            return new Comparison.OneOf(meant);
        }

        private List<String> ordered(Operator operator, Token value) {
            List<String> all =
                    words.values().stream().flatMap(List::stream).distinct().toList();
            List<String> meant = meant(value.text());
            if (meant.isEmpty()) throw new SearchError(Problem.VALUE_UNFIT, value);
            int place = all.indexOf(meant.getFirst());
            return all.stream()
                    .filter(one -> operator.holds(Integer.compare(all.indexOf(one), place)))
                    .toList();
        }

        private List<String> meant(String written) {
            String[] parts = Stream.of(written.split("\\*", -1))
                    .map(part -> Pattern.quote(plain(part)))
                    .toArray(String[]::new);
            Pattern pattern = Pattern.compile(String.join(".*", parts));
            return words.entrySet().stream()
                    .filter(one -> pattern.matcher(plain(one.getKey())).matches())
                    .flatMap(one -> one.getValue().stream())
                    .distinct()
                    .toList();
        }

        /** People write `NonResponsive`, `non_responsive` and `non responsive`. */
        private static String plain(String word) {
            return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        }

        @Override
        public Optional<Comparison> freely(String word) {
            List<String> meant = word.indexOf('*') >= 0 ? List.of() : meant(word);
            return meant.isEmpty() ? Optional.empty() : Optional.of(new Comparison.OneOf(meant));
        }

        @Override
        public List<String> proposals() {
            return List.copyOf(words.keySet());
        }
    }
}
