package org.reeve.kit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.table.Command;

/** Buttons over a list or an object: each enabled by its rule, with the reason in its tooltip when it is not. */
public final class Toolbar<T> implements View {
    private final El root = El.div("rv-actions").attr("role", "toolbar");
    private final List<Entry<T>> entries = new ArrayList<>();
    private List<T> items = List.of();

    public Toolbar(List<Command<T>> commands) {
        for (Command<T> command : commands) {
            El button = El.button(css(command.kind()), command.icon(), command.label())
                    .testid("action-" + command.id());
            button.onClick(click -> {
                if (command.enabled(items)) command.run().accept(items);
            });
            entries.add(new Entry<>(command, button));
            root.add(button);
        }
        show(List.of());
    }

    @Override
    public El root() {
        return root;
    }

    public void show(List<T> selected) {
        items = List.copyOf(selected);
        for (Entry<T> entry : entries) {
            Optional<String> refusal = entry.command.refusal().apply(items);
            entry.button.disabled(refusal.isPresent()).attr("title", refusal.orElse(entry.command.label()));
        }
    }

    private static String css(Command.Kind kind) {
        return switch (kind) {
            case PRIMARY -> "pf-m-primary pf-m-small";
            case PLAIN -> "pf-m-secondary pf-m-small";
            case DANGER -> "pf-m-secondary pf-m-danger pf-m-small";
        };
    }

    private record Entry<T>(Command<T> command, El button) {}
}
