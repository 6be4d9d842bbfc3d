package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.api.Selection;
import org.reeve.dal.Row;
import org.reeve.logic.search.Found;
import org.reeve.logic.search.Fragment;
import org.reeve.logic.search.Hits;
import org.reeve.logic.search.Tables;

/**
 * The statement that reads a list, in parts, so that conditions, order and limit can be added to it. Arguments stand for question
 * marks, as for {@link org.reeve.dal.Sql}. It is put together in a handler and used once.
 */
public final class Rows<V> {

    /** Of more rows than this the tables are better joined as a whole. */
    private static final int LONGEST_PAGE = 1_000;

    private final Row<V> view;
    private final String columns;
    private final String tables;
    private final List<Object> joined;
    private final List<Fragment> conditions = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private String order = "";
    private OptionalInt limit = OptionalInt.empty();
    private Optional<Pages> pages = Optional.empty();
    private UnaryOperator<List<V>> filling = UnaryOperator.identity();
    private Runnable whenNone = () -> {};

    private Rows(Row<V> view, String columns, String tables, List<?> joined) {
        this.view = view;
        this.columns = columns;
        this.tables = tables;
        this.joined = new ArrayList<>(joined);
    }

    /**
     * @param columns what stands after `select`
     * @param tables what stands after `from`
     * @param joined arguments of the joins
     * @param view makes a row of the answer
     */
    public static <V> Rows<V> of(String columns, String tables, List<?> joined, Row<V> view) {
        return new Rows<>(view, columns, tables, joined);
    }

    public static <V> Rows<V> of(String columns, String tables, Row<V> view) {
        return of(columns, tables, List.of(), view);
    }

    /** Leaves out what does not fulfil the condition. */
    public Rows<V> where(String condition, Object... given) {
        conditions.add(new Fragment("(" + condition + ")", Arrays.asList(given)));
        return this;
    }

    public Rows<V> where(Visible visible) {
        return where(visible.condition(), visible.arguments().toArray());
    }

    /** The same for a condition that only counts when its argument is present; the argument stands for every question mark. */
    public Rows<V> whereGiven(String condition, Optional<?> argument) {
        int marks = (int) condition.chars().filter(c -> c == '?').count();
        return argument.isEmpty()
                ? this
                : where(condition, Collections.nCopies(marks, argument.get()).toArray());
    }

    /**
     * Lets the rows of many owners be read together, for who follows links.
     *
     * @param owner the owner's kind: `vm`
     * @param id the SQL expression of the owner's id; or a whole condition, with `any(?)` for the ids of the owners
     */
    public Rows<V> ownedBy(String owner, String id) {
        owners.put(owner, id);
        return this;
    }

    /** @param columns what stands after `order by`; unique, so that pages fit together */
    public Rows<V> orderedBy(String columns) {
        order = columns;
        return this;
    }

    /** What is shown unless a reader asks for more or less. */
    public Rows<V> atMost(int usual) {
        limit = OptionalInt.of(usual);
        return this;
    }

    /** Completes some hundred rows at a time with what takes a statement of its own to read. */
    public Rows<V> filled(UnaryOperator<List<V>> completion) {
        filling = completion;
        return this;
    }

    /** Looks whether "none" may be said at all: of what is not there it may not. */
    public Rows<V> whenNone(Runnable check) {
        whenNone = check;
        return this;
    }

    /** @param id the SQL expression of the rows' own id */
    Rows<V> among(Optional<Selection.Among> among, Optional<String> id) {
        among.ifPresent(some -> {
            String column = (some.of().isPresent() ? some.of().map(owners::get) : id)
                    .orElseThrow(() -> new IllegalStateException("no ids of " + some.of() + " in " + tables));
            whereGiven(column.contains("?") ? column : column + " = any(?)", Optional.of(some.ids()));
        });
        return this;
    }

    /**
     * Has the ids of a page picked first, from no more tables than its conditions and its order speak of, and the rows of these read then:
     * to order 20,000 whole rows takes many times as long as to order their ids.
     *
     * @param id the SQL expression of the rows' own id
     * @param tables what stands after `from`, one row an object, without arguments; conditions speak of nothing else
     */
    public Rows<V> paged(String id, String tables) {
        pages = Optional.of(new Pages(id, tables));
        return this;
    }

    private record Pages(String id, String tables) {}

    Statement<V> statement(Searches.Part part) {
        OptionalInt most = part.max().isPresent() ? part.max() : limit;
        Fragment from = from(new Fragment(tables, joined), part);
        Fragment sql = pages.isPresent() && most.orElse(Integer.MAX_VALUE) <= LONGEST_PAGE
                ? page(pages.get(), part, most)
                : select(columns, from, and(part.found().condition()), part, most);
        return new Statement<>(sql.sql(), sql.arguments().toArray(), view, filling, whenNone);
    }

    private Fragment page(Pages page, Searches.Part part, OptionalInt most) {
        Found found = part.found();
        // In another order all objects must be looked at anyway.
        if (found.hits().isEmpty() || found.order().isPresent())
            return page(page, ids(page, part, and(found.condition()), most));
        Hits hits = found.hits().get();
        Fragment few = ids(page, part, and(Optional.of(hits.few())), most);
        Fragment many = ids(
                page,
                part,
                Stream.concat(conditions.stream().map(Rows::asked), Stream.of(hits.many()))
                        .toList(),
                most);
        Fragment all =
                page(page, new Fragment(few.sql() + " || " + many.sql(), together(few.arguments(), many.arguments())));
        return new Fragment(
                hits.with().sql() + " " + all.sql(), together(hits.with().arguments(), all.arguments()));
    }

    /** Asks it of every row: to join the rows with a set of ids would give up their order, or compare each with each. */
    private static Fragment asked(Fragment condition) {
        return new Fragment("(" + condition.sql() + ") is true", condition.arguments());
    }

    private Fragment page(Pages page, Fragment ids) {
        return new Fragment(
                "select %s from %s join unnest(%s) with ordinality picked (id, place) on picked.id = %s order by picked.place"
                        .formatted(columns, tables, ids.sql(), page.id()),
                together(joined, ids.arguments()));
    }

    /** The ids of a page's rows, as an array. */
    private Fragment ids(Pages page, Searches.Part part, List<Fragment> conditions, OptionalInt most) {
        Fragment from = from(new Fragment(page.tables(), List.of()), part);
        String use = Stream.of(conditions, orders(part))
                .flatMap(List::stream)
                .map(Fragment::sql)
                .collect(Collectors.joining(" ", page.id() + " ", ""));
        Fragment needed = new Fragment(Tables.needed(from.sql(), use), from.arguments());
        Fragment ids = select(page.id(), needed, conditions, part, most);
        return new Fragment("array(" + ids.sql() + ")", ids.arguments());
    }

    private List<Fragment> and(Optional<Fragment> searched) {
        return Stream.concat(conditions.stream(), searched.stream()).toList();
    }

    private List<Fragment> orders(Searches.Part part) {
        return Stream.concat(part.found().order().stream(), Stream.of(new Fragment(order, List.of())))
                .filter(one -> !one.sql().isEmpty())
                .toList();
    }

    private static Fragment from(Fragment tables, Searches.Part part) {
        return part.found()
                .join()
                .map(join ->
                        new Fragment(tables.sql() + " " + join.sql(), together(tables.arguments(), join.arguments())))
                .orElse(tables);
    }

    private Fragment select(
            String what, Fragment from, List<Fragment> conditions, Searches.Part part, OptionalInt most) {
        StringBuilder sql = new StringBuilder("select " + what + " from " + from.sql());
        List<Object> arguments = new ArrayList<>(from.arguments());
        append(sql, arguments, " where ", conditions, " and ");
        append(sql, arguments, " order by ", orders(part), ", ");
        most.ifPresent(number -> {
            sql.append(" limit ?");
            arguments.add(number);
        });
        if (part.skipped() > 0) {
            sql.append(" offset ?");
            arguments.add(part.skipped());
        }
        return new Fragment(sql.toString(), arguments);
    }

    private static void append(
            StringBuilder sql, List<Object> arguments, String before, List<Fragment> parts, String between) {
        if (parts.isEmpty()) return;
        sql.append(before).append(parts.stream().map(Fragment::sql).collect(Collectors.joining(between)));
        parts.forEach(part -> arguments.addAll(part.arguments()));
    }

    private static List<Object> together(List<Object> some, List<Object> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
