package org.reeve.kit.ui;

import elemental2.core.Global;
import elemental2.dom.HTMLInputElement;
import elemental2.dom.KeyboardEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reeve.kit.api.Proposed;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Rest;

/** Where a search is written: words, or the engine's language, with proposals of what can follow. Keys: arrows, Enter or Tab, Escape. */
public final class SearchField {
    /** Beside the API, and so up from its root. */
    private static final String COMPLETION = "../services/search-completion?kind=";

    private static final int MOST = 10;

    private final Rest rest;
    private final String kind;
    private final Consumer<String> written;
    private final El field = El.of("input", "")
            .attr("type", "search")
            .attr("placeholder", "Search")
            .attr("aria-label", "Search")
            .attr("autocomplete", "off")
            .attr("role", "combobox")
            .attr("aria-expanded", "false")
            .attr("aria-controls", "search-proposals")
            .testid("list-search");
    private final El proposals = El.div("rv-proposals")
            .attr("id", "search-proposals")
            .attr("role", "listbox")
            .testid("search-proposals")
            .show(false);
    private final El root = El.div("rv-search");
    private List<Proposed.One> shown = List.of();
    private final List<El> options = new ArrayList<>();
    private int chosen = -1;
    private int generation;

    /** @param kind of the objects searched, as searches call it */
    public SearchField(Rest rest, String kind, Consumer<String> written) {
        this.rest = rest;
        this.kind = kind;
        this.written = written;
        root.icons("search").add(field, proposals);
        field.on("input", event -> changed());
        field.on("focus", event -> propose());
        field.on("blur", event -> close());
        field.onKey(this::key);
    }

    public El root() {
        return root;
    }

    private HTMLInputElement input() {
        return field.input();
    }

    private void changed() {
        written.accept(input().value);
        propose();
    }

    private void propose() {
        int now = ++generation;
        String text = input().value;
        String path = COMPLETION + Global.encodeURIComponent(kind) + "&text=" + Global.encodeURIComponent(text)
                + "&caret=" + input().selectionStart;
        // Without proposals one can write all the same.
        rest.<Proposed>get(path, Async.of(found -> show(now, found), failure -> close()));
    }

    private void show(int asked, Proposed found) {
        if (asked != generation) return;
        List<Proposed.One> some = new ArrayList<>();
        if (found != null && found.proposals != null) {
            for (int i = 0; i < found.proposals.length && some.size() < MOST; i++) some.add(found.proposals.getAt(i));
        }
        shown = some;
        options.clear();
        proposals.clear();
        for (int i = 0; i < some.size(); i++) {
            int place = i;
            El option = El.div("rv-proposal")
                    .attr("role", "option")
                    .add(El.span("rv-proposal-text", some.get(i).text), El.span("rv-proposal-kind", some.get(i).kind));
            // A click would take the focus from the field first.
            option.on("mousedown", event -> {
                event.preventDefault();
                take(place);
            });
            options.add(option);
            proposals.add(option);
        }
        choose(-1);
        open(!some.isEmpty());
    }

    private void open(boolean open) {
        proposals.show(open);
        field.attr("aria-expanded", open ? "true" : "false");
    }

    private void close() {
        generation++;
        shown = List.of();
        open(false);
    }

    private void choose(int place) {
        chosen = place;
        for (int i = 0; i < options.size(); i++) {
            options.get(i).mark("rv-chosen", i == place).attr("aria-selected", i == place ? "true" : "false");
        }
    }

    private void key(KeyboardEvent event) {
        if (shown.isEmpty()) return;
        switch (event.key) {
            case "ArrowDown" -> choose((chosen + 1) % shown.size());
            case "ArrowUp" -> choose((chosen + shown.size()) % (shown.size() + 1) - 1);
            case "Enter", "Tab" -> {
                if (chosen < 0) {
                    close();
                    return;
                }
                take(chosen);
            }
            case "Escape" -> close();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    private void take(int place) {
        Proposed.One one = shown.get(place);
        String text = input().value;
        int caret = input().selectionStart;
        boolean goesOn = one.kind.equals("related") || one.kind.equals("kind");
        String before = text.substring(0, (int) one.from) + one.text + (goesOn ? "" : " ");
        input().value = before + text.substring(caret);
        input().setSelectionRange(before.length(), before.length());
        changed();
    }
}
