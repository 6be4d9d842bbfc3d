package org.reeve.kit.console;

import java.util.Optional;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Store;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.View;
import org.reeve.kit.vm.VmRules;

/** The screen of a machine while it has one; it opens by itself as soon as the machine runs. */
public final class ConsoleFace implements View {
    private final Store<Vm> vms;
    private final Rest rest;
    private final String id;
    private final El root = El.div("rv-console-face");
    private final Runnable stop;
    private Optional<Console> console = Optional.empty();

    public ConsoleFace(Store<Vm> vms, Rest rest, Vm vm) {
        this.vms = vms;
        this.rest = rest;
        this.id = vm.id;
        root.add(off(vm));
        stop = vms.listen(this::draw);
        draw();
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        console.ifPresent(Console::close);
    }

    private void draw() {
        Optional<Vm> vm = vms.find(id);
        boolean screen = vm.isPresent() && VmRules.console(vm.get()).isEmpty();
        if (screen && console.isEmpty()) {
            Console opened = new Console(rest, vm.get());
            console = Optional.of(opened);
            root.clear().add(opened.root());
        } else if (!screen && console.isPresent()) {
            console.get().close();
            console = Optional.empty();
            root.clear();
            vm.ifPresent(machine -> root.add(off(machine)));
        }
    }

    private static El off(Vm vm) {
        return Empty.of("console", vm.name + " has no screen", "Its screen opens here as soon as it runs.");
    }
}
