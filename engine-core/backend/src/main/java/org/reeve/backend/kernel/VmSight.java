package org.reeve.backend.kernel;

import java.util.Optional;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmStatus;

/**
 * Where a machine was last seen, and in what state.
 *
 * @param cause why it is down or paused, when somebody should know
 */
public record VmSight(VmStatus status, Optional<HostId> host, Optional<String> cause) {}
