package org.reeve.kit.ui;

import java.util.function.BiConsumer;
import org.reeve.kit.core.Async;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Asker;
import org.reeve.kit.form.Question;

/** The windows every portal needs: a question before a loss, and a form to fill in. */
public final class Dialogs implements Asker {

    @Override
    public void ask(Question question, Runnable yes) {
        Dialog dialog = new Dialog(question.title(), question.danger() ? "warning" : "");
        dialog.body().add(El.of("p", "").text(question.text()));
        if (!question.losses().isEmpty()) {
            El losses = El.of("ul", "rv-losses");
            question.losses().forEach(loss -> losses.add(El.of("li", "").text(loss)));
            dialog.body().add(El.of("p", "rv-losses-title").text("What will be lost:"), losses);
        }
        El confirm = El.button(question.danger() ? "pf-m-danger" : "pf-m-primary", "", question.yes())
                .testid("dialog-confirm");
        dialog.button(confirm.onClick(click -> {
            dialog.close();
            yes.run();
        }));
        dialog.button(
                El.button("pf-m-link", "", "Cancel").testid("dialog-cancel").onClick(click -> dialog.close()));
        dialog.open();
    }

    /**
     * Asks a form and submits its answers; it closes when the engine accepts and shows the engine's reason when not.
     */
    public void form(String title, String submit, Answers answers, BiConsumer<Answers, Async<Void>> save) {
        Dialog dialog = new Dialog(title, "");
        FormView form = new FormView(answers);
        dialog.body().add(form.root());
        El button = El.button("pf-m-primary", "", submit).testid("dialog-submit");
        Runnable send = () -> {
            if (!form.check()) return;
            button.disabled(true).mark("pf-m-in-progress", true);
            form.problem("");
            save.accept(answers, Async.of(done -> dialog.close(), fault -> {
                button.disabled(false).mark("pf-m-in-progress", false);
                form.problem(fault.text());
            }));
        };
        form.onSubmit(send);
        dialog.button(button.onClick(click -> send.run()));
        dialog.button(
                El.button("pf-m-link", "", "Cancel").testid("dialog-cancel").onClick(click -> dialog.close()));
        dialog.open();
    }
}
