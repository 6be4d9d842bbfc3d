package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import jsinterop.base.Js;
import org.reeve.kit.core.Route;

/** Moving between pages, and the head every page has. */
public final class Pages {
    private Pages() {}

    /**
     * Puts a view where the portal lives. Not into the body itself: GWT runs the portal in a frame of its own there, and
     * emptying the body would end it without a word.
     */
    public static void mount(El view) {
        El.wrap(Js.uncheckedCast(DomGlobal.document.getElementById("portal")))
                .clear()
                .add(view);
    }

    public static void go(Route route) {
        DomGlobal.location.hash = route.hash();
    }

    public static Route here() {
        return Route.parse(DomGlobal.location.hash);
    }

    public static void title(String title) {
        DomGlobal.document.title = title + " – Reeve";
    }

    public static El head(String section, String title, El beside) {
        title(title);
        El words = El.div("rv-head-words")
                .add(
                        El.span("rv-crumbs", section),
                        El.div("rv-title-line").add(El.of("h1", "rv-title").text(title), beside));
        return El.div("rv-page-head").add(words, El.div("rv-grow"));
    }
}
