package org.reeve.backend.kernel;

import java.util.Optional;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/**
 * What the engine has been told about the world, for plans that wait for something to become true. Answers come from memory; whoever asks
 * about an object is asked again when news of that object arrives.
 */
public interface Observed {

    /** The last thing the cluster writer stored about a machine; absent before the first report after it was added. */
    Optional<VmSight> vm(VmId vm);

    /** Whether the host has an open, fully set up connection. */
    boolean connected(HostId host);

    /** What became of a task an agent runs for the engine; absent while nothing has been heard of it. */
    Optional<TaskSight> task(HostId host, String task);
}
