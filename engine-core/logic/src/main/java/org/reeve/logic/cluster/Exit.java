package org.reeve.logic.cluster;

import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;

/** How a machine ended. */
public record Exit(ExitStatus status, ExitReason reason, String message) {

    public static Exit error(ExitReason reason, String message) {
        return new Exit(ExitStatus.ERROR, reason, message);
    }

    public static Exit normal(ExitReason reason, String message) {
        return new Exit(ExitStatus.NORMAL, reason, message);
    }
}
