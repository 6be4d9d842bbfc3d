package org.reeve.kit.ui;

import elemental2.dom.HTMLInputElement;
import java.util.function.Consumer;
import org.reeve.kit.core.Async;
import org.reeve.kit.net.Session;

/** The door: a name and a password. */
public final class SignIn implements View {
    private final Session session;
    private final Consumer<String> entered;
    private final El user = input("text", "username", "sign-in-user");
    private final El password = input("password", "current-password", "sign-in-password");
    private final El problem = El.div("rv-form-problem")
            .attr("role", "alert")
            .testid("sign-in-problem")
            .show(false);
    private final El submit = El.of("button", "pf-v6-c-button pf-m-primary pf-m-block")
            .attr("type", "submit")
            .add(El.span("pf-v6-c-button__text", "Sign in"))
            .testid("sign-in-submit");
    private final El root;

    public SignIn(String portal, String promise, Session session, Consumer<String> entered) {
        this.session = session;
        this.entered = entered;
        El form = El.of("form", "pf-v6-c-form")
                .attr("novalidate", "")
                .add(
                        problem,
                        group("User name", "user", user),
                        group("Password", "password", password),
                        El.div("pf-v6-c-form__group pf-m-action").add(submit));
        form.on("submit", event -> {
            event.preventDefault();
            send();
        });
        El card = El.div("rv-door-card")
                .add(
                        El.of("h1", "rv-door-title").text("Sign in"),
                        El.of("p", "rv-door-hint").text(portal),
                        form);
        El brand = El.div("rv-door-brand")
                .add(
                        El.div("rv-door-name")
                                .add(
                                        El.of("img", "rv-door-logo")
                                                .attr("src", "vendor/logo.svg")
                                                .attr("alt", ""),
                                        El.span("", "Reeve")),
                        El.of("p", "rv-door-promise").text(promise));
        root = El.div("rv-door")
                .add(
                        El.div("rv-door-left").add(brand),
                        El.of("main", "rv-door-right").add(card));
    }

    @Override
    public El root() {
        return root;
    }

    public void focus() {
        user.element().focus();
    }

    private void send() {
        HTMLInputElement name = user.input();
        if (name.value.trim().isEmpty() || password.input().value.isEmpty()) {
            say("Both a user name and a password are needed.");
            return;
        }
        busy(true);
        session.signIn(name.value.trim(), password.input().value, Async.of(entered::accept, fault -> {
            busy(false);
            say(fault.status() >= 400 && fault.status() < 500 ? "The user name or password is wrong." : fault.text());
            password.input().value = "";
            password.element().focus();
        }));
    }

    private void busy(boolean busy) {
        submit.disabled(busy).mark("pf-m-in-progress", busy);
        problem.show(false);
    }

    private void say(String text) {
        problem.clear().icons("danger").add(El.span("", text)).show(true);
    }

    private static El input(String type, String autocomplete, String testid) {
        return El.of("input", "")
                .attr("type", type)
                .attr("autocomplete", autocomplete)
                .attr("id", testid)
                .testid(testid);
    }

    private static El group(String label, String name, El control) {
        El words = El.of("label", "pf-v6-c-form__label")
                .attr("for", "sign-in-" + name)
                .add(El.span("pf-v6-c-form__label-text", label));
        return El.div("pf-v6-c-form__group")
                .add(
                        El.div("pf-v6-c-form__group-label").add(words),
                        El.div("pf-v6-c-form__group-control")
                                .add(El.of("span", "pf-v6-c-form-control").add(control)));
    }
}
