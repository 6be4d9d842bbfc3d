package org.reeve.userportal;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;
import org.reeve.kit.core.Usage;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Meters;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.StatusView;
import org.reeve.kit.ui.Toolbar;
import org.reeve.kit.vm.VmCommands;
import org.reeve.kit.vm.VmFacts;

/** One machine: its name and state, what it uses, and the buttons. */
final class Card {
    private final Timers timers;
    private final Toolbar<Vm> toolbar;
    private final El name = El.of("h2", "rv-vm-name");
    private final StatusView state = new StatusView();
    private final El status = El.div("rv-vm-status").add(state.root());
    private final El body = El.div("rv-vm-body");
    private final El root = El.of("article", "pf-v6-c-card rv-card rv-vm-card");

    Card(VmCommands commands, Timers timers) {
        this.timers = timers;
        toolbar = new Toolbar<>(List.of(
                commands.run(),
                commands.shutdown(),
                commands.console(vm -> Pages.go(Route.of("vms", vm.id, "console"))),
                commands.stop()));
        root.add(
                El.div("rv-vm-head")
                        .add(
                                El.span("rv-tile-icon", "").icons("vm"),
                                El.div("rv-head-words").add(name, status)),
                body,
                toolbar.root());
    }

    El root() {
        return root;
    }

    void show(Vm vm) {
        root.testid("vm-card-" + vm.name);
        name.text(vm.name).attr("title", vm.description == null ? vm.name : vm.description);
        state.show(Looks.vm(vm.status));
        state.testid("vm-status-" + vm.name);
        boolean off = VmFacts.off(vm);
        Optional<Double> cpu = off ? Optional.empty() : Usage.vmCpu(vm.statistics);
        Optional<Double> memory = off ? Optional.empty() : Usage.vmMemory(vm.statistics);
        String address = VmFacts.addresses(vm).stream().findFirst().orElse("");
        body.clear()
                .add(
                        Meters.labelled("CPU", Text.plural(VmFacts.vcpus(vm), "vCPU", "vCPUs"), cpu),
                        Meters.labelled("Memory", Text.bytes(vm.memory), memory),
                        El.div("rv-vm-foot")
                                .add(
                                        El.span("rv-code", Text.orDash(address)),
                                        El.span(
                                                "rv-faint",
                                                off ? "Not running" : "Up " + VmFacts.uptimeText(vm, timers.now()))));
        toolbar.show(List.of(vm));
    }
}
