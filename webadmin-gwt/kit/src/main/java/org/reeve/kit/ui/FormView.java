package org.reeve.kit.ui;

import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import elemental2.dom.HTMLSelectElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jsinterop.base.Js;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Field;

/** Draws a form. What is wrong is said beside the field, and only after it was left or the form was sent. */
public final class FormView implements View {
    private final Answers answers;
    private final El root = El.of("form", "pf-v6-c-form rv-form").attr("novalidate", "");
    private final El problem =
            El.div("rv-form-problem").show(false).attr("role", "alert").testid("form-problem");
    private final Map<String, El> hints = new LinkedHashMap<>();
    private final Map<String, El> controls = new LinkedHashMap<>();
    private Runnable submit = () -> {};

    public FormView(Answers answers) {
        this.answers = answers;
        root.add(problem);
        answers.fields().forEach(field -> root.add(group(field)));
        // A form with one text field sends itself on Enter; with a hidden button all do.
        root.add(El.of("button", "rv-hidden")
                .attr("type", "submit")
                .attr("tabindex", "-1")
                .attr("aria-hidden", "true"));
        root.on("submit", event -> {
            event.preventDefault();
            submit.run();
        });
    }

    @Override
    public El root() {
        return root;
    }

    public void onSubmit(Runnable submit) {
        this.submit = submit;
    }

    public boolean check() {
        answers.fields().forEach(this::judge);
        Optional<Field> first = answers.fields().stream()
                .filter(field -> answers.wrong(field).isPresent())
                .findFirst();
        first.ifPresent(field -> controls.get(field.name()).element().focus());
        return first.isEmpty();
    }

    public void problem(String text) {
        problem.clear().show(!text.isEmpty());
        if (!text.isEmpty()) problem.icons("danger").add(El.span("", text));
    }

    private El group(Field field) {
        String id = "field-" + field.name();
        El control = control(field).attr("id", id).testid(id);
        controls.put(field.name(), control);
        El hint = El.div("rv-hint").text(field.help()).attr("id", id + "-hint");
        hints.put(field.name(), hint);
        control.attr("aria-describedby", id + "-hint");
        if (field.input() == Field.Input.CHECK) {
            El label = El.of("label", "pf-v6-c-check__label").attr("for", id).text(field.label());
            return El.div("pf-v6-c-form__group").add(El.div("pf-v6-c-check").add(control, label), hint);
        }
        El label = El.of("label", "pf-v6-c-form__label")
                .attr("for", id)
                .add(El.span("pf-v6-c-form__label-text", field.label()));
        El box = El.of("span", "pf-v6-c-form-control").add(control);
        if (field.input() == Field.Input.CHOICE)
            box.add(El.of("span", "rv-select-mark").icons("down"));
        return El.div("pf-v6-c-form__group")
                .add(
                        El.div("pf-v6-c-form__group-label").add(label),
                        El.div("pf-v6-c-form__group-control").add(box, hint));
    }

    private El control(Field field) {
        return switch (field.input()) {
            case CHOICE -> choice(field);
            case CHECK -> check(field);
            case NUMBER -> typed(field, "number");
            case PASSWORD -> typed(field, "password").attr("autocomplete", "new-password");
            case TEXT -> typed(field, "text").attr("autocomplete", "off");
        };
    }

    private El typed(Field field, String type) {
        El input = El.of("input", "").attr("type", type).attr("spellcheck", "false");
        HTMLInputElement element = input.input();
        element.value = answers.get(field.name());
        return input.on("input", event -> {
                    answers.set(field.name(), element.value);
                    if (hints.get(field.name()).element().classList.contains("rv-wrong")) judge(field);
                })
                .on("change", event -> judge(field));
    }

    private El choice(Field field) {
        El select = El.of("select", "");
        HTMLSelectElement element = select.select();
        for (Field.Option option : field.options().get()) {
            select.add(El.of("option", "").attr("value", option.value()).text(option.label()));
        }
        element.value = answers.get(field.name());
        return select.on("change", event -> answers.set(field.name(), element.value));
    }

    private El check(Field field) {
        El box = El.of("input", "pf-v6-c-check__input").attr("type", "checkbox");
        HTMLInputElement element = box.input();
        element.checked = answers.yes(field.name());
        return box.on("change", event -> answers.set(field.name(), Boolean.toString(element.checked)));
    }

    private void judge(Field field) {
        Optional<String> wrong = answers.wrong(field);
        hints.get(field.name()).text(wrong.orElse(field.help())).mark("rv-wrong", wrong.isPresent());
        HTMLElement control = controls.get(field.name()).element();
        control.setAttribute("aria-invalid", Boolean.toString(wrong.isPresent()));
        HTMLElement box = Js.uncheckedCast(control.parentElement);
        box.classList.toggle("pf-m-error", wrong.isPresent());
    }
}
