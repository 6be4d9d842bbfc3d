package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Wire;

/** How hosts shall carry a network; what is absent stays as it is, or as usual in a new one. */
public record Wiring(
        Optional<Integer> mtu,
        Optional<Integer> vlan,
        Optional<Boolean> vmNetwork,
        Optional<Boolean> stp,
        Optional<Boolean> portIsolation) {

    public static final Wiring USUAL =
            new Wiring(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LEAST_MTU = 68;
    private static final int MOST_MTU = 65_535;
    private static final int MOST_VLAN = 4_094;

    Verdict check() {
        return mtu.filter(one -> one != 0 && (one < LEAST_MTU || one > MOST_MTU))
                .map(one -> Verdict.invalid("network.mtu-range", "mtu", one))
                .orElse(Verdict.ok())
                .and(vlan.filter(one -> one < 0 || one > MOST_VLAN)
                        .map(one -> Verdict.invalid("network.vlan-range", "vlan", one))
                        .orElse(Verdict.ok()));
    }

    Wire over(Wire was) {
        return new Wire(
                mtu.orElse(was.mtu()),
                vlan.or(was::tag).orElse(null),
                vmNetwork.orElse(was.vmNetwork()),
                stp.orElse(was.stp()),
                portIsolation.orElse(was.portIsolation()));
    }
}
