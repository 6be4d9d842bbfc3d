package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import elemental2.dom.EventListener;
import elemental2.dom.KeyboardEvent;
import elemental2.dom.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.table.Rows;

/**
 * A table that keeps elements only for the rows in sight, so that 5,000 rows cost what 40 do. The header lies inside the
 * scroller and sticks to its top: columns then never shift by the width of a scroll bar.
 */
public final class VirtualTable<T extends Resource> implements View {
    static final int ROW = 40;
    private static final int SPARE = 6;

    private final Rows<T> rows;
    private final String prefix;
    private final Function<T, String> rowName;
    private final Runnable selectionChanged;
    private final Consumer<T> opened;
    private final El body = El.div("rv-rows").attr("role", "rowgroup");
    private final El head = El.div("rv-head").attr("role", "row");
    private final El root = El.div("rv-table").attr("role", "table").attr("tabindex", "0");
    private final List<Slot<T>> slots = new ArrayList<>();
    private final EventListener resized = event -> soon();
    private boolean drawing;

    /** Test ids are {@code <prefix>-row-<name>} and {@code <prefix>-status-<name>}. */
    public VirtualTable(
            Rows<T> rows, String prefix, Function<T, String> rowName, Runnable selectionChanged, Consumer<T> opened) {
        this.rows = rows;
        this.prefix = prefix;
        this.rowName = rowName;
        this.selectionChanged = selectionChanged;
        this.opened = opened;
        StringBuilder widths = new StringBuilder();
        for (Column<T> column : rows.columns()) widths.append(column.width()).append(' ');
        root.style("--rv-columns", widths.toString()).add(head, body).testid(prefix + "-table");
        root.on("scroll", event -> soon()).onKey(this::key);
        heads();
        DomGlobal.window.addEventListener("resize", resized);
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        DomGlobal.window.removeEventListener("resize", resized);
    }

    /** What is in sight. */
    public List<T> visible() {
        int first = Math.max(0, (int) (root.element().scrollTop / ROW));
        int last = Math.min(rows.shown().size(), first + root.element().clientHeight / ROW + 1);
        return first >= last ? List.of() : rows.shown().subList(first, last);
    }

    /** Calls when scrolling has come to rest. */
    public void onRest(Runnable listener) {
        root.on("scrollend", event -> listener.run());
    }

    /** Shows the rows as they are now. */
    public void refresh() {
        heads();
        draw();
    }

    private void heads() {
        head.clear();
        int index = 0;
        for (Column<T> column : rows.columns()) {
            int at = index++;
            boolean sorted = at == rows.sortColumn();
            El title = El.of(
                            "button",
                            "rv-head-cell" + (column.right() ? " rv-right" : "") + (sorted ? " rv-sorted" : ""))
                    .attr("type", "button")
                    .attr("role", "columnheader")
                    .attr("aria-sort", !sorted ? "none" : rows.descending() ? "descending" : "ascending")
                    .add(El.span("", column.title()));
            if (sorted) title.icons(rows.descending() ? "down" : "up");
            head.add(title.onClick(click -> {
                rows.sort(at);
                refresh();
            }));
        }
    }

    private void soon() {
        if (drawing) return;
        drawing = true;
        DomGlobal.requestAnimationFrame(time -> {
            drawing = false;
            draw();
        });
    }

    private void draw() {
        List<T> shown = rows.shown();
        body.style("height", shown.size() * ROW + "px");
        int height = root.element().clientHeight == 0 ? 800 : root.element().clientHeight;
        int pool = Math.min(shown.size(), height / ROW + 2 * SPARE);
        while (slots.size() < pool) slots.add(slot());
        int first = Math.max(0, Math.min((int) (root.element().scrollTop / ROW) - SPARE, shown.size() - pool));
        boolean[] used = new boolean[slots.size()];
        for (int index = first; index < first + pool; index++) {
            // A row keeps its slot while it scrolls, so only rows that enter are bound anew.
            int slot = index % slots.size();
            used[slot] = true;
            slots.get(slot).bind(shown.get(index), index);
        }
        for (int slot = 0; slot < used.length; slot++) slots.get(slot).root.show(used[slot]);
    }

    private Slot<T> slot() {
        Slot<T> slot = new Slot<>(this);
        body.add(slot.root);
        return slot;
    }

    private void clicked(T item, MouseEvent click) {
        if (click.shiftKey) rows.extend(item);
        else if (click.ctrlKey || click.metaKey) rows.toggle(item);
        else rows.select(item);
        draw();
        selectionChanged.run();
    }

    private void key(KeyboardEvent event) {
        boolean all = event.key.equals("a") && (event.ctrlKey || event.metaKey);
        int step = event.key.equals("ArrowDown") ? 1 : event.key.equals("ArrowUp") ? -1 : 0;
        if (all) rows.selectAll();
        else if (event.key.equals("Escape")) rows.selectNone();
        else if (step != 0 && !rows.shown().isEmpty()) reveal(rows.indexOf(rows.step(step).id));
        else if (event.key.equals("Enter") && rows.selection().size() == 1)
            opened.accept(rows.selection().get(0));
        else return;
        event.preventDefault();
        draw();
        selectionChanged.run();
    }

    private void reveal(int index) {
        double top = root.element().scrollTop;
        int visible = root.element().clientHeight - ROW;
        if (index * ROW < top) root.element().scrollTop = index * ROW;
        else if ((index + 1) * ROW > top + visible) root.element().scrollTop = (index + 1) * ROW - visible;
    }

    /** The elements of one row, lent to whichever item is in sight. */
    private static final class Slot<T extends Resource> {
        private final VirtualTable<T> table;
        private final El root = El.div("rv-row").attr("role", "row");
        private final List<CellView> cells = new ArrayList<>();
        private T item;
        private String name = "";

        Slot(VirtualTable<T> table) {
            this.table = table;
            for (Column<T> column : table.rows.columns()) {
                CellView cell = new CellView(column.right());
                cells.add(cell);
                root.add(cell.root());
            }
            root.onClick(click -> table.clicked(item, click)).on("dblclick", event -> table.opened.accept(item));
        }

        void bind(T item, int index) {
            this.item = item;
            String named = table.rowName.apply(item);
            root.style("transform", "translateY(" + index * ROW + "px)").mark("rv-selected", table.rows.selected(item));
            root.attr("aria-selected", Boolean.toString(table.rows.selected(item)))
                    .attr("aria-rowindex", Integer.toString(index + 1));
            if (!named.equals(name)) root.testid(table.prefix + "-row-" + named);
            name = named;
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = table.rows.columns().get(i).cell().apply(item);
                cells.get(i).show(cell, table.prefix + "-status-" + named);
            }
        }
    }
}
