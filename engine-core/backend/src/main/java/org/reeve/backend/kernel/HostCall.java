package org.reeve.backend.kernel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.reeve.agent.protocol.Call;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/**
 * One call to one host. Starting, stopping, pausing and rebooting machines is not among them: that is the cluster writer's, who numbers such
 * orders; state the wish and await the sight.
 *
 * @param vm the machine it is about, for the logs
 */
public record HostCall<R>(HostId host, Call<R> call, Optional<VmId> vm, Duration limit) {

    /** As long as oVirt waits for an agent (`vdsTimeout`). */
    public static final Duration LIMIT = Duration.ofMinutes(3);

    public HostCall {
        requireNonNull(host);
        requireNonNull(call);
    }

    public static <R> HostCall<R> to(HostId host, Call<R> call) {
        return new HostCall<>(host, call, Optional.empty(), LIMIT);
    }

    public static <R> HostCall<R> about(VmId vm, HostId host, Call<R> call) {
        return new HostCall<>(host, call, Optional.of(vm), LIMIT);
    }

    public HostCall<R> within(Duration limit) {
        return new HostCall<>(host, call, vm, limit);
    }
}
