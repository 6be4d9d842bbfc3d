package org.reeve.restapi.service.vm;

import java.util.Optional;
import org.reeve.backend.vm.StartVm;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Host;

/** What the parameters of actions on machines become. */
final class VmActions {

    private VmActions() {}

    static StartVm.Order start(VmId vm, Action action, Exchange exchange) {
        boolean paused = Optional.ofNullable(action).map(Action::getPause).orElse(false);
        Optional<HostId> host =
                Optional.ofNullable(action).flatMap(VmActions::host).flatMap(given -> new Named(exchange).host(given));
        return new StartVm.Order(vm, paused, host);
    }

    /** A machine is sent to a host once by a placement policy that names it. */
    private static Optional<Host> host(Action action) {
        return Optional.ofNullable(action.getVm())
                .flatMap(vm -> Optional.ofNullable(vm.getPlacementPolicy()))
                .flatMap(policy -> Optional.ofNullable(policy.getHosts()))
                .flatMap(hosts -> hosts.stream().findFirst());
    }
}
