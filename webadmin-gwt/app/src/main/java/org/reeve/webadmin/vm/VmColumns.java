package org.reeve.webadmin.vm;

import java.util.List;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;
import org.reeve.kit.core.Usage;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.vm.VmFacts;

/** Virtual machines as they are listed under something else. */
public final class VmColumns {
    private final Timers timers;

    public VmColumns(Timers timers) {
        this.timers = timers;
    }

    public List<Column<Vm>> few() {
        return List.of(
                Column.of("Name", "2fr", vm -> new Cell.Link(vm.name, Route.of("vms", vm.id))),
                Column.of("Status", "1fr", vm -> new Cell.Status(Looks.vm(vm.status))),
                Column.of("CPU", "1fr", vm -> new Cell.Meter(Usage.vmCpu(vm.statistics))),
                Column.<Vm>of("Memory", "1fr", vm -> new Cell.Number(VmFacts.memory(vm), Text.bytes(vm.memory)))
                        .toTheRight(),
                Column.<Vm>of(
                                "Uptime",
                                "1fr",
                                vm -> new Cell.Number(
                                        VmFacts.uptime(vm, timers.now()), VmFacts.uptimeText(vm, timers.now())))
                        .toTheRight());
    }
}
