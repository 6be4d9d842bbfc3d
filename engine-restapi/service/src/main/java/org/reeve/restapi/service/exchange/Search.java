package org.reeve.restapi.service.exchange;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/**
 * The search language as clients use it: conditions on members joined by "and" and "or", {@code sortby} and {@code page}.
 * It looks at the finished objects, so every collection can be searched by what it shows.
 */
final class Search {

    private static final Pattern CONDITION =
            Pattern.compile("\\s*([\\w.]+)\\s*(!=|>=|<=|=|>|<)\\s*(\"[^\"]*\"|\\S+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("\\bpage\\s+(\\d{1,6})\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SORT =
            Pattern.compile("\\bsortby\\s+([\\w.]+)(?:\\s+(asc|desc))?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR =
            Pattern.compile("\\s+or\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND =
            Pattern.compile("\\s+and\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", Pattern.CASE_INSENSITIVE);

    /** What {@code page N} means where the sender gives no {@code max}. */
    private static final int PAGE_SIZE = 100;

    private static final int LONGEST = 2048;

    private final String conditions;
    private final Optional<Integer> page;
    private final Optional<Matcher> sort;
    private final boolean caseSensitive;
    private final int pageSize;

    private Search(String text, boolean caseSensitive, int pageSize) {
        String rest = text.strip();
        Matcher pages = PAGE.matcher(rest);
        this.page = pages.find() ? Optional.of(Integer.valueOf(pages.group(1))) : Optional.empty();
        if (page.isPresent()) rest = rest.substring(0, pages.start());
        Matcher sorting = SORT.matcher(rest);
        this.sort = sorting.find() ? Optional.of(sorting) : Optional.empty();
        if (sort.isPresent()) rest = rest.substring(0, sorting.start());
        this.conditions = rest.strip();
        this.caseSensitive = caseSensitive;
        this.pageSize = pageSize;
    }

    static Search from(Parameters parameters) {
        String text = parameters.text("search").orElse("");
        if (text.length() > LONGEST) throw new BadRequest("search", "longer than " + LONGEST + " characters");
        return new Search(
                text, parameters.has("case_sensitive"), parameters.number("max").orElse(PAGE_SIZE));
    }

    <T extends Struct> Stream<T> apply(StructMeta item, Stream<T> items) {
        Stream<T> found = conditions.isEmpty() ? items : items.filter(any(item));
        if (sort.isPresent()) found = found.sorted(order(item, sort.get()));
        return page.isEmpty()
                ? found
                : found.skip((long) (Math.max(1, page.get()) - 1) * pageSize).limit(pageSize);
    }

    private Predicate<Struct> any(StructMeta item) {
        return OR.splitAsStream(conditions).map(part -> all(item, part)).reduce(one -> false, Predicate::or);
    }

    private Predicate<Struct> all(StructMeta item, String part) {
        return AND.splitAsStream(part).map(text -> condition(item, text)).reduce(one -> true, Predicate::and);
    }

    private Predicate<Struct> condition(StructMeta item, String text) {
        Matcher parsed = CONDITION.matcher(text);
        if (!parsed.matches()) return freeText(text.strip());
        String member = member(item, parsed.group(1));
        String value = unquoted(parsed.group(3));
        String operator = parsed.group(2);
        return switch (operator) {
            case "=" -> one -> Member.text(one, member).filter(like(value)).isPresent();
            case "!=" -> one -> Member.text(one, member).filter(like(value)).isEmpty();
            default ->
                one -> Member.text(one, member)
                        .filter(v -> compares(operator, v, value))
                        .isPresent();
        };
    }

    private Predicate<Struct> freeText(String text) {
        Predicate<String> like = like("*" + unquoted(text) + "*");
        return one -> Stream.of("name", "description", "comment")
                .flatMap(member -> Member.text(one, member).stream())
                .anyMatch(like);
    }

    /** {@code vms.name}, {@code vm.name} and {@code name} are the same member of a VM. */
    private static String member(StructMeta item, String written) {
        String name = written.toLowerCase(Locale.ROOT);
        for (String prefix :
                new String[] {item.plural().replace("_", ""), item.tag().replace("_", ""), item.tag()}) {
            if (name.startsWith(prefix + ".")) name = name.substring(prefix.length() + 1);
        }
        String first = Member.alias(item, name.split("\\.")[0]);
        if (item.place(first).isEmpty()) throw new BadRequest("search", "unknown member \"" + written + "\"");
        return Member.alias(item, name);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Only the star is special. */
    private Predicate<String> like(String pattern) {
        String regex = Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return Pattern.compile(
                        regex, Pattern.DOTALL | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .asMatchPredicate();
    }

    private static boolean compares(String operator, String left, String right) {
        int order = Member.ORDER.compare(left, right);
        return switch (operator) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }

    private static Comparator<Struct> order(StructMeta item, Matcher sorting) {
        String member = member(item, sorting.group(1));
        Comparator<Struct> order =
                Comparator.comparing(one -> Member.text(one, member).orElse(""), Member.ORDER);
        return "desc".equalsIgnoreCase(sorting.group(2)) ? order.reversed() : order;
    }

    /** Members by their name on the wire, also through other objects: {@code cluster.name}. */
    static final class Member {

        /** Numbers by size, everything else by its letters. */
        static final Comparator<String> ORDER = (a, b) -> {
            boolean numbers = a.matches("\\d{1,18}") && b.matches("\\d{1,18}");
            return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareToIgnoreCase(b);
        };

        private Member() {}

        /** What the search language calls differently than the objects do. */
        static String alias(StructMeta item, String name) {
            if (name.equals("datacenter")) return "data_center";
            if (name.equals("usrname")) return "user_name";
            if (name.equals("storage")) return item.place("storage_domain").isPresent() ? "storage_domain" : name;
            return name.equals("ip") || name.equals("hostname") ? "address" : name;
        }

        static Optional<String> text(Struct struct, String path) {
            String[] parts = path.split("\\.", 2);
            Optional<Integer> place = struct.meta().place(parts[0]);
            Object value = place.map(struct::get).orElse(null);
            if (value instanceof Struct inner) return text(inner, parts.length > 1 ? parts[1] : "name");
            Prop prop = place.map(struct.meta().props()::get).orElse(null);
            boolean plain = value != null && prop.form() != Prop.Form.SCALARS && prop.scalar() != null;
            return plain ? Optional.of(prop.scalar().write().apply(value)) : Optional.empty();
        }
    }
}
