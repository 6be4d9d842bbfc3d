package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.dal.Row;

/**
 * The statement that reads a list, in parts, so that conditions, order and limit can be added to it. Arguments stand for question
 * marks, as for {@link org.reeve.dal.Sql}. Immutable.
 */
public final class Rows<V> {

    private final Row<V> view;
    private final String columns;
    private final String tables;
    private final List<Object> joined;
    private final List<String> conditions;
    private final List<Object> arguments;
    private final String order;
    private final OptionalInt limit;
    private final UnaryOperator<List<V>> filling;

    private Rows(
            Row<V> view,
            String columns,
            String tables,
            List<Object> joined,
            List<String> conditions,
            List<Object> arguments,
            String order,
            OptionalInt limit,
            UnaryOperator<List<V>> filling) {
        this.view = view;
        this.columns = columns;
        this.tables = tables;
        this.joined = joined;
        this.conditions = conditions;
        this.arguments = arguments;
        this.order = order;
        this.limit = limit;
        this.filling = filling;
    }

    /**
     * @param columns what stands after `select`
     * @param tables what stands after `from`
     * @param joined arguments of the joins
     * @param view makes a row of the answer
     */
    public static <V> Rows<V> of(String columns, String tables, List<?> joined, Row<V> view) {
        return new Rows<>(
                view,
                columns,
                tables,
                new ArrayList<>(joined),
                List.of(),
                List.of(),
                "",
                OptionalInt.empty(),
                UnaryOperator.identity());
    }

    public static <V> Rows<V> of(String columns, String tables, Row<V> view) {
        return of(columns, tables, List.of(), view);
    }

    /** Leaves out what does not fulfil the condition. */
    public Rows<V> where(String condition, Object... given) {
        List<String> all = new ArrayList<>(conditions);
        all.add("(" + condition + ")");
        List<Object> filled = new ArrayList<>(arguments);
        filled.addAll(Arrays.asList(given));
        return new Rows<>(view, columns, tables, joined, all, filled, order, limit, filling);
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

    /** @param columns what stands after `order by`; unique, so that pages fit together */
    public Rows<V> orderedBy(String columns) {
        return new Rows<>(view, this.columns, tables, joined, conditions, arguments, columns, limit, filling);
    }

    /** What is shown unless a reader asks for more or less. */
    public Rows<V> atMost(int usual) {
        return new Rows<>(view, columns, tables, joined, conditions, arguments, order, OptionalInt.of(usual), filling);
    }

    /** Completes some hundred rows at a time with what takes a statement of its own to read. */
    public Rows<V> filled(UnaryOperator<List<V>> completion) {
        return new Rows<>(view, columns, tables, joined, conditions, arguments, order, limit, completion);
    }

    Statement<V> statement(Searches.Part part) {
        Rows<V> searched = part.found()
                .condition()
                .map(found -> where(found.sql(), found.arguments().toArray()))
                .orElse(this);
        return searched.limited(part);
    }

    private Statement<V> limited(Searches.Part part) {
        StringBuilder sql =
                new StringBuilder("select ").append(columns).append(" from ").append(tables);
        if (!conditions.isEmpty()) {
            sql.append(" where ").append(String.join(" and ", conditions));
        }
        String ordered = Stream.concat(part.found().order().stream(), Stream.of(order))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        if (!ordered.isEmpty()) {
            sql.append(" order by ").append(ordered);
        }
        List<Object> all = new ArrayList<>(joined);
        all.addAll(arguments);
        OptionalInt most = part.max().isPresent() ? part.max() : limit;
        if (most.isPresent()) {
            sql.append(" limit ?");
            all.add(most.getAsInt());
        }
        if (part.skipped() > 0) {
            sql.append(" offset ?");
            all.add(part.skipped());
        }
        return new Statement<>(sql.toString(), all.toArray(), view, filling);
    }
}
