package org.reeve.kit.ui;

import org.reeve.kit.net.Session;

/** What is seen between the sign-in page and the portal: nothing for long, or why it did not work. */
public final class Threshold implements View {
    private final El root;

    private Threshold(El... content) {
        root = El.div("rv-threshold").add(El.of("main", "rv-threshold-card").add(content));
    }

    public static Threshold crossing() {
        return new Threshold(El.of("p", "rv-faint").attr("role", "status").text("Signing in…"));
    }

    public static Threshold stuck(String problem, Session session) {
        El words = El.div("rv-form-problem")
                .attr("role", "alert")
                .testid("sign-in-problem")
                .icons("danger")
                .add(El.span("", problem));
        El again = El.of("button", "pf-v6-c-button pf-m-primary pf-m-block")
                .attr("type", "button")
                .add(El.span("pf-v6-c-button__text", "Sign in again"))
                .testid("sign-in-again");
        again.on("click", event -> session.again());
        return new Threshold(words, again);
    }

    @Override
    public El root() {
        return root;
    }
}
