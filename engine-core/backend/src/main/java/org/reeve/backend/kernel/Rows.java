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
import org.reeve.logic.search.Fragment;

/**
 * The statement that reads a list, in parts, so that conditions, order and limit can be added to it. Arguments stand for question
 * marks, as for {@link org.reeve.dal.Sql}. It is put together in a handler and used once.
 */
public final class Rows<V> {

    private final Row<V> view;
    private final String columns;
    private final String tables;
    private final List<Object> joined;
    private final List<Fragment> conditions = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private String order = "";
    private OptionalInt limit = OptionalInt.empty();
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

    Statement<V> statement(Searches.Part part) {
        part.found().condition().ifPresent(conditions::add);
        StringBuilder sql =
                new StringBuilder("select ").append(columns).append(" from ").append(tables);
        List<Object> arguments = new ArrayList<>(joined);
        if (!conditions.isEmpty()) {
            sql.append(" where ").append(conditions.stream().map(Fragment::sql).collect(Collectors.joining(" and ")));
            conditions.forEach(condition -> arguments.addAll(condition.arguments()));
        }
        part.found().order().ifPresent(asked -> arguments.addAll(asked.arguments()));
        String ordered = Stream.concat(part.found().order().stream().map(Fragment::sql), Stream.of(order))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        if (!ordered.isEmpty()) {
            sql.append(" order by ").append(ordered);
        }
        OptionalInt most = part.max().isPresent() ? part.max() : limit;
        if (most.isPresent()) {
            sql.append(" limit ?");
            arguments.add(most.getAsInt());
        }
        if (part.skipped() > 0) {
            sql.append(" offset ?");
            arguments.add(part.skipped());
        }
        return new Statement<>(sql.toString(), arguments.toArray(), view, filling, whenNone);
    }
}
