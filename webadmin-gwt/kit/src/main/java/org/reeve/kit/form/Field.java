package org.reeve.kit.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One question of a form: its name and label, how it is asked, and what is wrong with an answer. */
public record Field(
        String name,
        String label,
        Input input,
        String start,
        String help,
        Function<String, Optional<String>> wrong,
        Supplier<List<Option>> options) {
    /** How a field is asked. */
    public enum Input {
        TEXT,
        NUMBER,
        PASSWORD,
        CHOICE,
        CHECK
    }

    /** One answer of a choice. */
    public record Option(String value, String label) {}

    public static Field text(String name, String label) {
        return new Field(name, label, Input.TEXT, "", "", answer -> Optional.empty(), List::of);
    }

    public static Field number(String name, String label, int start, int least, int most) {
        return new Field(
                name,
                label,
                Input.NUMBER,
                Integer.toString(start),
                "",
                answer -> outside(answer, least, most),
                List::of);
    }

    public static Field check(String name, String label, boolean start) {
        return new Field(name, label, Input.CHECK, Boolean.toString(start), "", answer -> Optional.empty(), List::of);
    }

    /** The first option is taken when nobody chooses. */
    public static Field choice(String name, String label, Supplier<List<Option>> options) {
        return new Field(name, label, Input.CHOICE, "", "", answer -> Optional.empty(), options);
    }

    public Field password() {
        return new Field(name, label, Input.PASSWORD, start, help, wrong, options);
    }

    public Field starting(String start) {
        return new Field(name, label, input, start, help, wrong, options);
    }

    public Field explained(String help) {
        return new Field(name, label, input, start, help, wrong, options);
    }

    public Field required() {
        return checked(answer -> answer.isBlank() ? Optional.of(label + " is needed.") : wrong.apply(answer));
    }

    public Field checked(Function<String, Optional<String>> wrong) {
        return new Field(name, label, input, start, help, wrong, options);
    }

    private static Optional<String> outside(String answer, int least, int most) {
        boolean number = answer.trim().matches("\\d{1,9}");
        boolean fits = number && Integer.parseInt(answer.trim()) >= least && Integer.parseInt(answer.trim()) <= most;
        return fits ? Optional.empty() : Optional.of("A whole number from " + least + " to " + most + ".");
    }
}
