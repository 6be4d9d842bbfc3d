package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import elemental2.dom.Element;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.kit.core.Text;

/** Shares of a whole: a thin bar for tables, a labelled bar for cards, a ring for the dashboard. */
public final class Meters {
    private static final double HIGH = 75;
    private static final double FULL = 90;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double RADIUS = 42;

    private Meters() {}

    public static El small(double percent) {
        Small small = new Small();
        small.show(Optional.of(percent), Text.percent(percent), Meters::level);
        return small.root();
    }

    /** A thin bar and its number, changed in place. */
    static final class Small {
        private final El fill = El.div("rv-meter-fill");
        private final El track = El.div("rv-meter-track").add(fill);
        private final El number = El.span("rv-meter-number", "");
        private final El root = El.div("rv-meter").add(track, number);

        El root() {
            return root;
        }

        void show(Optional<Double> percent, String text, Function<Double, String> colour) {
            double share = percent.orElse(0.0);
            track.show(percent.isPresent());
            fill.style("width", Math.max(share, 1.5) + "%");
            root.css("rv-meter " + colour.apply(share) + (percent.isPresent() ? "" : " rv-none"));
            number.text(text);
        }
    }

    public static El labelled(String label, String detail, Optional<Double> percent) {
        double share = percent.orElse(0.0);
        El head = El.div("rv-bar-head")
                .add(
                        El.span("rv-bar-label", label),
                        El.span("rv-bar-detail", detail),
                        El.span("rv-bar-number", percent.map(Text::percent).orElse("–")));
        El fill = El.div("rv-meter-fill").style("width", share + "%");
        return El.div("rv-bar " + level(share)).add(head, El.div("rv-bar-track").add(fill));
    }

    public static El ring(Optional<Double> percent) {
        double share = percent.orElse(0.0);
        Element svg = DomGlobal.document.createElementNS(SVG, "svg");
        svg.setAttribute("viewBox", "0 0 100 100");
        svg.setAttribute("aria-hidden", "true");
        svg.appendChild(circle("rv-ring-track", 1));
        if (share > 0) svg.appendChild(circle("rv-ring-fill", share / 100));
        El middle = El.div("rv-ring-middle")
                .add(
                        El.span("rv-ring-number", percent.map(Text::percent).orElse("–")),
                        El.span("rv-ring-word", "used"));
        return El.div("rv-ring " + level(share)).node(svg).add(middle);
    }

    private static Element circle(String css, double share) {
        double round = 2 * Math.PI * RADIUS;
        Element circle = DomGlobal.document.createElementNS(SVG, "circle");
        circle.setAttribute("class", css);
        circle.setAttribute("cx", "50");
        circle.setAttribute("cy", "50");
        circle.setAttribute("r", Double.toString(RADIUS));
        circle.setAttribute("stroke-dasharray", round * share + " " + round);
        return circle;
    }

    static String level(double percent) {
        return percent >= FULL ? "rv-full" : percent >= HIGH ? "rv-high" : "rv-calm";
    }
}
