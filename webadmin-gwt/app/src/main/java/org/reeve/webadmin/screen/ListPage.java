package org.reeve.webadmin.screen;

import elemental2.core.Global;
import java.util.ArrayList;
import java.util.List;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Kind;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Signal;
import org.reeve.kit.core.Store;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;
import org.reeve.kit.table.Finder;
import org.reeve.kit.table.Rows;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Pulse;
import org.reeve.kit.ui.SearchField;
import org.reeve.kit.ui.Toolbar;
import org.reeve.kit.ui.View;
import org.reeve.kit.ui.VirtualTable;

/** The list of a screen: search, quick filters, actions on the selection, and the table. */
public final class ListPage<T extends Resource> implements View {
    private final Screen<T> screen;
    private final Rows<T> rows;
    private final Rest rest;
    private final Finder<T> finder;
    private final Toolbar<T> toolbar;
    private final VirtualTable<T> table;
    private final El count = El.span("rv-count", "").attr("aria-live", "polite").testid("list-count");
    private final El message = El.div("rv-list-message").show(false);
    private final El root = El.div("rv-list-page");
    private final Runnable stop;
    private final Runnable stopNames;
    private final Pulse pulse;

    /** @param names rings when rows can name what they could not name before */
    public ListPage(Screen<T> screen, Rest rest, Timers timers, Signal names) {
        this.screen = screen;
        this.rest = rest;
        rows = new Rows<>(screen.columns(), 0);
        finder = new Finder<>(screen.store().kind(), rows, rest, timers, Global::encodeURIComponent, this::arranged);
        toolbar = new Toolbar<>(screen.commands());
        table = new VirtualTable<>(
                rows,
                screen.store().kind().name(),
                item -> item.name == null ? item.id : item.name,
                this::selected,
                item -> Pages.go(Route.of(screen.place().path(), item.id)));
        El head = Pages.head(screen.place().section(), screen.place().label(), count);
        for (Screen.Create create : screen.creations()) {
            head.add(El.button("pf-m-primary", "add", create.label())
                    .testid("create-" + screen.store().kind().name())
                    .onClick(click -> create.run().run()));
        }
        El bar = El.div("rv-list-bar").add(search());
        if (!screen.filters().isEmpty()) bar.add(filters());
        bar.add(El.div("rv-grow"));
        if (!screen.commands().isEmpty()) bar.add(toolbar.root());
        root.add(head, bar, table.root(), message);
        stop = screen.store().listen(this::draw);
        stopNames = names.listen(this::draw);
        draw();
        pulse = new Pulse(timers, screen.store().aged(), () -> {
            table.refresh();
            watch();
        });
        table.onRest(this::watch);
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        stopNames.run();
        pulse.close();
        finder.close();
        table.close();
    }

    /** Loads are no news: they are read for the rows in sight, and only for those. */
    private void watch() {
        screen.store()
                .freshen(table.visible().stream()
                        .filter(screen.moving())
                        .map(item -> item.id)
                        .toList());
    }

    private void draw() {
        rows.set(screen.store().all());
        finder.refresh();
        arranged();
        watch();
    }

    private void arranged() {
        table.refresh();
        selected();
        message();
    }

    private void selected() {
        List<T> selection = rows.selection();
        toolbar.show(selection);
        boolean all = rows.shown().size() == rows.total();
        String found =
                all ? Text.count(rows.total()) : Text.count(rows.shown().size()) + " of " + Text.count(rows.total());
        count.text(selection.isEmpty() ? found : found + " · " + Text.count(selection.size()) + " selected");
    }

    private void message() {
        Store<T> store = screen.store();
        message.clear();
        boolean empty = rows.shown().isEmpty();
        if (store.fault().isPresent()) {
            message.add(Empty.of("danger", "Cannot be read", store.fault().get().text()));
            message.add(El.button("pf-m-secondary", "refresh", "Try again").onClick(click -> store.load()));
        } else if (empty && store.state() != Store.State.READY) {
            message.add(Empty.loading());
        } else if (finder.fault().isPresent()) {
            message.add(
                    Empty.of("search", "Not understood", finder.fault().get().text()));
        } else if (empty && rows.total() > 0) {
            message.add(Empty.of("search", "Nothing matches", "Change the search or the filter."));
        } else if (empty) {
            message.add(Empty.of(
                    screen.place().icon(),
                    "None yet",
                    "There is no " + screen.place().one() + " so far."));
        }
        message.show(message.element().childElementCount > 0);
    }

    private El search() {
        String kind = Kind.plain(screen.store().kind().name());
        return new SearchField(rest, kind, finder::write).root();
    }

    private El filters() {
        El group = El.div("pf-v6-c-toggle-group").attr("role", "group").attr("aria-label", "Filter");
        List<El> buttons = new ArrayList<>();
        List<Screen.Filter<T>> all = new ArrayList<>();
        all.add(new Screen.Filter<>("All", item -> true));
        all.addAll(screen.filters());
        for (Screen.Filter<T> filter : all) {
            El button = El.of("button", "pf-v6-c-toggle-group__button")
                    .attr("type", "button")
                    .add(El.span("pf-v6-c-toggle-group__text", filter.label()));
            buttons.add(button);
            button.mark("pf-m-selected", buttons.size() == 1).onClick(click -> {
                buttons.forEach(other -> other.mark("pf-m-selected", other == button));
                rows.only(filter.wanted());
                arranged();
            });
            group.add(El.div("pf-v6-c-toggle-group__item").add(button));
        }
        return group;
    }
}
