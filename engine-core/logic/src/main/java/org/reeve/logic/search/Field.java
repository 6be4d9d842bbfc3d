package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field that objects of a kind can be searched by.
 *
 * @param names as it is written in a search; the first is the one to propose
 * @param value the SQL expression that is compared
 * @param within the condition around that comparison, which it replaces `%s` in
 * @param sort what to order by; absent when objects have many values of this
 * @param free whether words without a field are looked for here
 */
public record Field(
        List<String> names, Meaning meaning, String value, String within, Optional<Sort> sort, boolean free) {

    /** The value of fields that people may search by and that no object here has anything in. */
    public static final String NOTHING = "null::text";

    private static final String PLAIN = "%s";

    /**
     * What objects are ordered by.
     *
     * @param join what else has to be joined for it, one row an object at most; nothing for what the kind's own tables hold
     */
    public record Sort(String expression, String join) {}

    public Field {
        names = List.copyOf(names);
    }

    private static Field of(String name, Meaning meaning, String value) {
        return new Field(List.of(name), meaning, value, PLAIN, Optional.of(new Sort(value, "")), false);
    }

    public static Field text(String name, String value) {
        return of(name, new Meaning.Text(), value).sortedBy("lower(" + value + ")");
    }

    /** Texts in a JSON array. */
    public static Field listed(String name, String array) {
        return new Field(List.of(name), new Meaning.Listed(Optional.empty()), array, PLAIN, Optional.empty(), false);
    }

    /** @param known an expression that has the array in it as JSON writes it, which an index knows */
    public static Field listed(String name, String array, String known) {
        return new Field(List.of(name), new Meaning.Listed(Optional.of(known)), array, PLAIN, Optional.empty(), false);
    }

    /** @param value in the unit that people use for this: megabytes for memory, gigabytes for disks */
    public static Field number(String name, String value) {
        return of(name, new Meaning.Number(), value);
    }

    public static Field date(String name, String value) {
        return of(name, new Meaning.Moment(), value);
    }

    /** @param value in seconds */
    public static Field span(String name, String value) {
        return of(name, new Meaning.Span(), value);
    }

    public static Field flag(String name, String value) {
        return of(name, new Meaning.Flag(), value);
    }

    public static Field id(String name, String value) {
        return of(name, new Meaning.Identity(), value);
    }

    public static Field version(String name, String value) {
        return of(name, new Meaning.Version(), value);
    }

    public static <E extends Enum<E>> Field choice(String name, String value, Class<E> type) {
        return choice(name, value, Meaning.Choice.of(type));
    }

    public static Field choice(String name, String value, Meaning.Choice choice) {
        return of(name, choice, value);
    }

    /**
     * The name of another object that this one belongs to, for those who may see that.
     *
     * @param table which is also the word of its Sight
     */
    public static Field nameOf(String name, String table, String id) {
        return text(name, "x.name")
                .within("%s in (select x.id from %s x where {%2$s:x.id} and %%s)".formatted(id, table))
                .sortedBy(
                        "lower(sorted.name)",
                        "left join %s sorted on sorted.id = %s and {%1$s:sorted.id}".formatted(table, id));
    }

    /**
     * The tags an object carries; what carries a tag below one carries that one too.
     *
     * @param table which objects carry which tags
     * @param column the objects' ids in it
     */
    public static Field tag(String table, String column, String id) {
        return text("tag", "t.name")
                .within(
                        """
                        %s in (with recursive meant as (select t.id from tag t where {tag:t.id} and %%s union
                                select b.id from tag b join meant m on b.parent_id = m.id)
                            select a.%s from %s a where a.tag_id in (select id from meant))"""
                                .formatted(id, column, table));
    }

    /** Other names for the same. */
    public Field also(String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return new Field(all, meaning, value, within, sort, free);
    }

    /** Has words without a field looked for here as well. */
    public Field freely() {
        return new Field(names, meaning, value, within, sort, true);
    }

    /** For values that are in a table of their own: the condition on the object, with `%s` for that on the value. */
    public Field within(String condition) {
        return new Field(names, meaning, value, condition, Optional.empty(), free);
    }

    public Field sortedBy(String expression) {
        return sortedBy(expression, "");
    }

    /** @param join one row an object at most: many objects are joined faster than asked for one by one */
    public Field sortedBy(String expression, String join) {
        return new Field(names, meaning, value, within, Optional.of(new Sort(expression, join)), free);
    }

    /** Whether the object's own row holds the value. */
    boolean plain() {
        return within.equals(PLAIN);
    }

    String name() {
        return names.getFirst();
    }
}
