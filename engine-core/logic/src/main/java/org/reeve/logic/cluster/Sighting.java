package org.reeve.logic.cluster;

import java.util.Optional;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** What a report says about one machine. A machine that is Down stays in the reports until it is cleared by a stop. */
public record Sighting(VmId vm, VmStatus status, PauseReason pause, Optional<Exit> exit) {

    public static Sighting alive(VmId vm, VmStatus status) {
        return new Sighting(vm, status, PauseReason.NONE, Optional.empty());
    }

    public static Sighting down(VmId vm, Exit exit) {
        return new Sighting(vm, VmStatus.DOWN, PauseReason.NONE, Optional.of(exit));
    }
}
