package org.reeve.backend.vm;

import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.vm.VmId;

/** The door to everything that belongs to one machine: open to whom the machine is visible. */
final class OfVm {

    private OfVm() {}

    /** @throws Refused (NOT_FOUND) also for a machine that is there but not for this caller */
    static void require(VmId vm, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.VM, "v.id");
        reader.sql()
                .first(
                        "select 1 from vm v where v.id = ? and " + visible.condition(),
                        row -> true,
                        visible.between(List.of(vm)))
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", "vm", "id", vm));
    }
}
