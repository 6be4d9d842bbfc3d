package org.reeve.backend.kernel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.reeve.agent.protocol.Call;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/**
 * One call to one host. Starting, stopping, pausing and rebooting machines is not among them: that is the cluster writer's, who numbers such
 * orders; state the wish and await the sight.
 *
 * @param vm the machine it is about, for the logs
 * @param unnecessary the agent\'s error codes that say there was nothing to do; the call then counts as done, without a reply
 */
public record HostCall<R>(HostId host, Call<R> call, Optional<VmId> vm, Duration limit, Set<Integer> unnecessary) {

    /** As long as oVirt waits for an agent (`vdsTimeout`). */
    public static final Duration LIMIT = Duration.ofMinutes(3);

    public HostCall {
        requireNonNull(host);
        requireNonNull(call);
        unnecessary = Set.copyOf(unnecessary);
    }

    public static <R> HostCall<R> to(HostId host, Call<R> call) {
        return new HostCall<>(host, call, Optional.empty(), LIMIT, Set.of());
    }

    public static <R> HostCall<R> about(VmId vm, HostId host, Call<R> call) {
        return new HostCall<>(host, call, Optional.of(vm), LIMIT, Set.of());
    }

    public HostCall<R> within(Duration limit) {
        return new HostCall<>(host, call, vm, limit, unnecessary);
    }

    /** Most of all for calls that take back what may never have been done. */
    public HostCall<R> unless(Integer... codes) {
        return new HostCall<>(host, call, vm, limit, Set.of(codes));
    }
}
