package org.reeve.kit.ui;

import elemental2.dom.Element;
import org.reeve.kit.core.Look;

/** A state: its icon in the colour of its mood, and its word. */
public final class StatusView {
    private final Element icon = El.icon("unknown");
    private final El word = El.span("rv-status-word", "");
    private final El root = El.of("span", "rv-status")
            .add(El.of("span", "rv-status-dot").node(icon))
            .add(word);
    private Look shown;

    public static El of(Look look) {
        StatusView view = new StatusView();
        view.show(look);
        return view.root;
    }

    public El root() {
        return root;
    }

    public void show(Look look) {
        if (look.equals(shown)) return;
        shown = look;
        root.css("rv-status " + look.css());
        El.reicon(icon, look.icon(), look.icon().equals("progress") ? "rv-turning" : "");
        word.text(look.label());
    }

    public void testid(String id) {
        root.testid(id);
    }
}
