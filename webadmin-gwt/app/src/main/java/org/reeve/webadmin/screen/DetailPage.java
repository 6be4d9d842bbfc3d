package org.reeve.webadmin.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Store;
import org.reeve.kit.core.Timers;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Pulse;
import org.reeve.kit.ui.StatusView;
import org.reeve.kit.ui.Tabs;
import org.reeve.kit.ui.Toolbar;
import org.reeve.kit.ui.View;

/** One object: its name and state, what can be done with it, and its faces. Head and actions follow every change. */
public final class DetailPage<T extends Resource> implements View {
    private final Screen<T> screen;
    private final String id;
    private final String face;
    private final El head = El.div("rv-detail-head");
    private final El body = El.div("rv-detail-body");
    private final StatusView state = new StatusView();
    private final El status = El.div("rv-detail-status");
    private final El root = El.div("rv-detail-page").add(head, body);
    private final Toolbar<T> toolbar;
    private final Runnable stop;
    private final Pulse pulse;
    private Optional<Tabs> tabs = Optional.empty();

    public DetailPage(Screen<T> screen, String id, String face, Timers timers) {
        this.screen = screen;
        this.id = id;
        this.face = face;
        toolbar = new Toolbar<>(screen.commands());
        if (screen.look().isPresent()) status.add(state.root());
        stop = screen.store().listen(this::draw);
        draw();
        watch();
        pulse = new Pulse(timers, screen.store().aged(), this::watch);
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        pulse.close();
        tabs.ifPresent(Tabs::close);
    }

    private void watch() {
        if (screen.store().find(id).filter(screen.moving()).isPresent())
            screen.store().freshen(List.of(id));
    }

    private void draw() {
        Optional<T> item = screen.store().find(id);
        if (item.isPresent()) show(item.get());
        else missing();
    }

    private void show(T item) {
        if (tabs.isEmpty()) open(item);
        screen.look().ifPresent(look -> {
            state.show(look.apply(item));
            state.testid(screen.store().kind().name() + "-status-" + item.name);
        });
        toolbar.show(List.of(item));
    }

    private void open(T item) {
        El crumbs = El.div("rv-crumbs")
                .add(
                        El.span("", screen.place().section() + " / "),
                        El.link(
                                "rv-link",
                                "#/" + screen.place().path(),
                                screen.place().label()));
        El title = El.div("rv-title-line")
                .node(El.icon(screen.place().icon(), "rv-title-icon"))
                .add(El.of("h1", "rv-title").text(item.name), status);
        head.clear().add(El.div("rv-head-words").add(crumbs, title), El.div("rv-grow"), toolbar.root());
        Pages.title(item.name);
        List<Tabs.Tab> faces = new ArrayList<>();
        for (Screen.Face<T> one : screen.faces())
            faces.add(new Tabs.Tab(
                    one.id(), one.label(), one.icon(), () -> one.view().apply(item)));
        Tabs opened = new Tabs(faces, face, "#/" + screen.place().path() + "/" + id);
        tabs = Optional.of(opened);
        body.clear().add(opened.root());
    }

    private void missing() {
        if (screen.store().state() != Store.State.READY) {
            if (tabs.isEmpty()) body.clear().add(Empty.loading());
            return;
        }
        tabs.ifPresent(Tabs::close);
        tabs = Optional.empty();
        head.clear();
        body.clear()
                .add(Empty.of(
                        screen.place().icon(),
                        "Not there any more",
                        "This " + screen.place().one() + " has been removed."));
        body.add(El.link("pf-v6-c-button pf-m-link", "#/" + screen.place().path(), "Back to the list"));
    }
}
