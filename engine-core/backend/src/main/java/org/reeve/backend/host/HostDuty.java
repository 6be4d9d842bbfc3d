package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;

/**
 * Something a host must have done before it may run machines, such as reaching the storage of its data center. Implementations are
 * `@Dependent` beans found at start-up; they run one after the other whenever a host comes back, on a thread that may wait.
 */
public interface HostDuty {

    /** Duties with a lower number are done first. */
    default int place() {
        return 0;
    }

    /** @return why the host may not run machines, or nothing when all is well */
    Optional<NonOperationalReason> prepare(HostId host, Capabilities capabilities) throws InterruptedException;
}
