package org.reeve.kit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into a form, and what is wrong with it. */
public final class Answers {
    private final List<Field> fields;
    private final Map<String, String> values = new LinkedHashMap<>();

    public Answers(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.fields.forEach(field -> values.put(field.name(), startOf(field)));
    }

    public List<Field> fields() {
        return fields;
    }

    public void set(String name, String value) {
        values.put(name, value);
    }

    public String get(String name) {
        return values.getOrDefault(name, "").trim();
    }

    public int number(String name) {
        return Integer.parseInt(get(name));
    }

    public boolean yes(String name) {
        return "true".equals(get(name));
    }

    public Optional<String> wrong(Field field) {
        return field.wrong().apply(values.getOrDefault(field.name(), ""));
    }

    public boolean complete() {
        return fields.stream().allMatch(field -> wrong(field).isEmpty());
    }

    private static String startOf(Field field) {
        if (field.input() != Field.Input.CHOICE || !field.start().isEmpty()) return field.start();
        List<Field.Option> options = field.options().get();
        return options.isEmpty() ? "" : options.get(0).value();
    }
}
