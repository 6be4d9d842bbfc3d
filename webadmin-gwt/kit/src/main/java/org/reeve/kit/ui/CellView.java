package org.reeve.kit.ui;

import java.util.Optional;
import java.util.function.Function;
import org.reeve.kit.core.Look;
import org.reeve.kit.table.Cell;

/**
 * Draws one cell. While the kind of cell stays the same its elements stay too and only what they say changes: a scroll
 * through thousands of rows then makes no elements at all.
 */
public final class CellView {
    private final El root;
    private Cell shown;
    private StatusView status;
    private El link;
    private Meters.Small meter;

    CellView(boolean right) {
        root = El.div("rv-cell" + (right ? " rv-right" : "")).attr("role", "cell");
    }

    El root() {
        return root;
    }

    void show(Cell cell, String testid) {
        if (cell instanceof Cell.Status && status != null) status.testid(testid);
        if (cell.equals(shown)) return;
        boolean same = shown != null && shown.getClass() == cell.getClass();
        shown = cell;
        if (!same) rebuild();
        if (cell instanceof Cell.Status one) show(one.look(), testid);
        else if (cell instanceof Cell.Meter one) show(one.percent(), Meters::level);
        else if (cell instanceof Cell.Progress one) show(one.percent(), percent -> "rv-progress");
        else if (cell instanceof Cell.Link one) show(one);
        else root.text(cell.text());
    }

    private void rebuild() {
        root.clear();
        root.mark("rv-code", shown instanceof Cell.Code);
        status = null;
        link = null;
        meter = null;
    }

    private void show(Look look, String testid) {
        if (status == null) {
            status = new StatusView();
            root.add(status.root());
        }
        status.show(look);
        status.testid(testid);
    }

    private void show(Cell.Link one) {
        if (link == null) {
            link = El.of("a", "rv-link");
            root.add(link);
        }
        link.text(one.text()).attr("href", one.route().hash());
    }

    private void show(Optional<Double> percent, Function<Double, String> colour) {
        if (meter == null) {
            meter = new Meters.Small();
            root.add(meter.root());
        }
        meter.show(percent, shown.text(), colour);
    }
}
