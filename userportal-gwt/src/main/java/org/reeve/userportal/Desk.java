package org.reeve.userportal;

import elemental2.dom.DomGlobal;
import elemental2.dom.EventListener;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.core.Route;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Dialogs;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Shell;
import org.reeve.kit.ui.Toasts;
import org.reeve.kit.ui.View;
import org.reeve.kit.vm.VmCommands;

/** Behind the door: all machines as cards, or the screen of one. */
final class Desk {
    private final Portal portal;
    private final Toasts toasts = new Toasts();
    private final EventListener moved = event -> show();
    private Optional<Shell> shell = Optional.empty();
    private Optional<View> page = Optional.empty();
    private Optional<VmCommands> commands = Optional.empty();

    Desk(Portal portal) {
        this.portal = portal;
    }

    void open() {
        commands = Optional.of(new VmCommands(portal.rest, toasts, new Dialogs()));
        Shell opened = new Shell(
                "Virtual machines",
                portal.session.user(),
                List.of(),
                El.div("rv-foot"),
                portal.feed,
                portal.session::signOut);
        shell = Optional.of(opened);
        Pages.mount(opened.root());
        DomGlobal.window.addEventListener("hashchange", moved);
        portal.listening(this::show);
    }

    void leave() {
        DomGlobal.window.removeEventListener("hashchange", moved);
        page.ifPresent(View::close);
        page = Optional.empty();
        shell = Optional.empty();
    }

    private void show() {
        Route route = Pages.here();
        page.ifPresent(View::close);
        View next = route.part(0).equals("vms") && !route.part(1).isEmpty()
                ? new ScreenPage(portal, commands.orElseThrow(), route.part(1))
                : new Cards(portal, commands.orElseThrow());
        page = Optional.of(next);
        shell.ifPresent(opened -> opened.show(next));
    }
}
