package org.reeve.userportal;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.console.ConsoleFace;
import org.reeve.kit.core.Looks;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.StatusView;
import org.reeve.kit.ui.Toolbar;
import org.reeve.kit.ui.View;
import org.reeve.kit.vm.VmCommands;

/** The screen of one machine, with its name, state and buttons over it. */
final class ScreenPage implements View {
    private final Portal portal;
    private final String id;
    private final Toolbar<Vm> toolbar;
    private final El title = El.of("h1", "rv-title");
    private final StatusView state = new StatusView();
    private final El status = El.div("rv-detail-status").add(state.root());
    private final El body = El.div("rv-detail-body");
    private final El root = El.div("rv-detail-page");
    private final Runnable stop;
    private Optional<ConsoleFace> face = Optional.empty();

    ScreenPage(Portal portal, VmCommands commands, String id) {
        this.portal = portal;
        this.id = id;
        toolbar = new Toolbar<>(List.of(commands.run(), commands.shutdown(), commands.reboot(), commands.stop()));
        El back = El.link("rv-link", "#/", "Virtual machines");
        El words = El.div("rv-head-words")
                .add(El.div("rv-crumbs").add(back), El.div("rv-title-line").add(title, status));
        root.add(El.div("rv-detail-head").add(words, El.div("rv-grow"), toolbar.root()), body);
        stop = portal.inventory.vms.listen(this::draw);
        draw();
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        face.ifPresent(ConsoleFace::close);
    }

    private void draw() {
        portal.inventory.vms.find(id).ifPresent(this::show);
    }

    private void show(Vm vm) {
        title.text(vm.name);
        state.show(Looks.vm(vm.status));
        state.testid("vm-status-" + vm.name);
        toolbar.show(List.of(vm));
        if (face.isPresent()) return;
        Pages.title(vm.name);
        ConsoleFace opened = new ConsoleFace(portal.inventory.vms, portal.rest, vm);
        face = Optional.of(opened);
        body.clear().add(opened.root());
    }
}
