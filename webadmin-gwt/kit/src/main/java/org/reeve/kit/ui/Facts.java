package org.reeve.kit.ui;

import org.reeve.kit.core.Text;

/** A card with names and values. */
public final class Facts {
    private final El list = El.of("dl", "rv-facts");
    private final El card;

    public Facts(String title) {
        card = card(title, list);
    }

    public Facts add(String name, String value) {
        return add(name, El.span("", Text.orDash(value)).attr("title", Text.orDash(value)));
    }

    public Facts add(String name, El value) {
        list.add(El.of("dt", "").text(name), El.of("dd", "").add(value));
        return this;
    }

    public El root() {
        return card;
    }

    public static El card(String title, El body) {
        El card = El.of("section", "pf-v6-c-card rv-card");
        if (!title.isEmpty())
            card.add(El.div("rv-card-title").add(El.of("h2", "").text(title)));
        return card.add(El.div("rv-card-body").add(body));
    }
}
