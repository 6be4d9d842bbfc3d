package org.reeve.kit.ui;

import elemental2.dom.Element;
import org.reeve.kit.core.Look;
import org.reeve.kit.table.Cell;

/** Draws one cell, and redraws only what differs from what stands there. */
public final class CellView {
    private final El root;
    private Cell shown;

    CellView(boolean right) {
        root = El.div("rv-cell" + (right ? " rv-right" : "")).attr("role", "cell");
    }

    El root() {
        return root;
    }

    /** The next cell is drawn even when it looks the same, because it belongs to somebody else. */
    void forget() {
        shown = null;
    }

    void show(Cell cell, String testid) {
        if (cell.equals(shown)) return;
        shown = cell;
        root.clear();
        if (cell instanceof Cell.Status status) root.add(status(status.look(), testid));
        else if (cell instanceof Cell.Meter meter) meter(meter);
        else if (cell instanceof Cell.Link link)
            root.add(El.link("rv-link", link.route().hash(), link.text()).attr("title", link.text()));
        else if (cell instanceof Cell.Code code)
            root.add(El.span("rv-code", code.text()).attr("title", code.text()));
        else root.text(cell.text()).attr("title", cell.text());
    }

    public static El status(Look look, String testid) {
        El status = El.of("span", "rv-status " + look.css());
        if (!testid.isEmpty()) status.testid(testid);
        Element icon = El.icon(look.icon(), look.icon().equals("progress") ? "rv-turning" : "");
        return status.add(El.of("span", "rv-status-dot").node(icon)).add(El.span("rv-status-word", look.label()));
    }

    private void meter(Cell.Meter meter) {
        if (meter.percent().isEmpty()) {
            root.add(El.span("rv-faint", "–"));
            return;
        }
        root.add(Meters.small(meter.percent().get()));
    }
}
