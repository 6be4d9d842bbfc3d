package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Optional;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmStatus;

/** What monitoring last made of a machine. The host it is on is in its {@link Place}. */
public record Seen(VmStatus status, PauseReason pause, Optional<Exit> exit, Instant since) {

    static Seen down(Instant at) {
        return new Seen(VmStatus.DOWN, PauseReason.NONE, Optional.empty(), at);
    }
}
