package org.reeve.kit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reeve.kit.api.types.Resource;

/**
 * The rows of a list as they are shown: filtered, sorted, with a selection that outlives every refresh. A selected item
 * that leaves the list leaves the selection, so that no action reaches what is not on the screen.
 */
public final class Rows<T extends Resource> {
    private final List<Column<T>> columns;
    private final Set<String> selected = new LinkedHashSet<>();
    private List<T> all = List.of();
    private final Map<String, String> texts = new HashMap<>();
    private List<T> ordered = List.of();
    private List<T> shown = List.of();
    private Predicate<T> only = item -> true;
    private String words = "";
    private Optional<Set<String>> among = Optional.empty();
    private int sortColumn;
    private boolean descending;
    private String anchor = "";

    public Rows(List<Column<T>> columns, int sortColumn) {
        this.columns = List.copyOf(columns);
        this.sortColumn = sortColumn;
    }

    public List<Column<T>> columns() {
        return columns;
    }

    public List<T> shown() {
        return shown;
    }

    public int total() {
        return all.size();
    }

    public int sortColumn() {
        return sortColumn;
    }

    public boolean descending() {
        return descending;
    }

    public void set(List<T> items) {
        all = items;
        order();
    }

    /** Every word must occur in some column. */
    public void search(String text) {
        words = text.trim().toLowerCase();
        arrange();
    }

    /** Only those with these ids, when there are any. */
    public void among(Optional<Set<String>> ids) {
        among = ids;
        arrange();
    }

    public void only(Predicate<T> wanted) {
        only = wanted;
        arrange();
    }

    /** Sorts by a column; by the same again turns the order round. */
    public void sort(int column) {
        descending = column == sortColumn && !descending;
        sortColumn = column;
        order();
    }

    public boolean selected(T item) {
        return selected.contains(item.id);
    }

    public List<T> selection() {
        return shown.stream().filter(this::selected).toList();
    }

    /** A plain click: this one and no other. */
    public void select(T item) {
        selected.clear();
        selected.add(item.id);
        anchor = item.id;
    }

    /** A click with Ctrl: this one too, or not any more. */
    public void toggle(T item) {
        if (!selected.remove(item.id)) selected.add(item.id);
        anchor = item.id;
    }

    /** A click with Shift: everything from the last click to here. */
    public void extend(T item) {
        int from = indexOf(anchor);
        int to = indexOf(item.id);
        if (from < 0 || to < 0) {
            select(item);
            return;
        }
        selected.clear();
        shown.subList(Math.min(from, to), Math.max(from, to) + 1).forEach(row -> selected.add(row.id));
    }

    public void selectNone() {
        selected.clear();
    }

    public void selectAll() {
        shown.forEach(row -> selected.add(row.id));
    }

    /** The row the arrow keys lead to from the last one clicked. */
    public T step(int by) {
        int at = indexOf(anchor);
        int next = Math.max(0, Math.min(shown.size() - 1, at < 0 ? 0 : at + by));
        T item = shown.get(next);
        selected.clear();
        selected.add(item.id);
        anchor = item.id;
        return item;
    }

    public int indexOf(String id) {
        for (int i = 0; i < shown.size(); i++) if (shown.get(i).id.equals(id)) return i;
        return -1;
    }

    private void order() {
        ordered = sorted(all);
        texts.clear();
        arrange();
    }

    private void arrange() {
        List<T> found = new ArrayList<>();
        String[] wanted = words.isEmpty() ? new String[0] : words.split("\\s+");
        for (T item : ordered) if (found(item) && only.test(item) && matches(item, wanted)) found.add(item);
        shown = found;
        Set<String> present = new LinkedHashSet<>();
        shown.forEach(item -> present.add(item.id));
        selected.retainAll(present);
    }

    private boolean found(T item) {
        return among.isEmpty() || among.get().contains(item.id);
    }

    private boolean matches(T item, String[] wanted) {
        if (wanted.length == 0) return true;
        String text = texts.computeIfAbsent(item.id, id -> text(item));
        for (String word : wanted) if (!text.contains(word)) return false;
        return true;
    }

    private String text(T item) {
        StringBuilder text = new StringBuilder();
        for (Column<T> column : columns)
            text.append(column.cell().apply(item).text().toLowerCase()).append('\n');
        return text.toString();
    }

    /** Cells are made once an item and not once a comparison: lists have thousands of rows. */
    private List<T> sorted(List<T> found) {
        Column<T> column = columns.get(sortColumn);
        List<Keyed<T>> keyed = new ArrayList<>();
        for (T item : found)
            keyed.add(new Keyed<>(item, column.cell().apply(item).key()));
        Comparator<Keyed<T>> order = Comparator.comparing(Keyed::key);
        keyed.sort((descending ? order.reversed() : order).thenComparing(entry -> entry.item().id));
        List<T> sorted = new ArrayList<>();
        keyed.forEach(entry -> sorted.add(entry.item()));
        return sorted;
    }

    private record Keyed<T>(T item, Cell.Key key) {}
}
