package org.reeve.logic.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of object that can be searched: what it is called, where its rows are, and by what. It stands beside the query that lists
 * them, for both speak of the same tables.
 *
 * @param names the first is the one to propose: `Vms`
 * @param tables what stands after `from`, one row an object
 * @param id the SQL expression of the object's id
 * @param sight the word of the rule that says who may see these; or a whole condition, with marks as {@link Seen} knows them
 */
public record Searchable(
        List<String> names, String tables, String id, String sight, List<Field> fields, List<Reference> references) {

    public Searchable {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
        references = List.copyOf(references);
    }

    /** A kind that is found by a few things of its own only. */
    public static Searchable plain(String name, String tables, String id, String sight, Field... fields) {
        return new Searchable(List.of(name), tables, id, sight, List.of(fields), List.of());
    }

    /** The condition, with marks, that leaves out what the reader may not see. */
    String visible() {
        return sight.contains("{") ? "(" + sight + ")" : Seen.mark(sight, id);
    }

    public String name() {
        return names.getFirst();
    }

    boolean named(String word) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(word));
    }

    Optional<Field> field(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return fields.stream().filter(field -> field.names().contains(lower)).findFirst();
    }

    /** What is meant where only the kind is named: the name, nearly always. */
    Field first() {
        return field("name").orElseGet(fields::getFirst);
    }
}
