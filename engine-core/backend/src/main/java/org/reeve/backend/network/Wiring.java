package org.reeve.backend.network;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Wire;
import org.reeve.model.network.IpAddress;
import org.reeve.model.qos.QosId;

/**
 * How hosts shall carry a network; what is absent stays as it is, or as usual in a new one.
 *
 * @param vlan an empty one takes the tag away
 * @param qos what limits it; an empty one: nothing
 * @param resolvers the name servers that hosts ask over this network
 */
public record Wiring(
        Optional<Integer> mtu,
        Optional<Optional<Integer>> vlan,
        Optional<Boolean> vmNetwork,
        Optional<Boolean> stp,
        Optional<Boolean> portIsolation,
        Optional<List<String>> resolvers,
        Optional<Optional<QosId>> qos) {

    private static final int LEAST_MTU = 68;
    private static final int MOST_MTU = 65_535;
    private static final int MOST_VLAN = 4_094;

    /** More than these a resolver does not ask. */
    private static final int MOST_RESOLVERS = 3;

    Verdict check() {
        return mtu.filter(one -> one != 0 && (one < LEAST_MTU || one > MOST_MTU))
                .map(one -> Verdict.invalid("network.mtu-range", "mtu", one))
                .orElse(Verdict.ok())
                .and(vlan.flatMap(tag -> tag)
                        .filter(one -> one < 0 || one > MOST_VLAN)
                        .map(one -> Verdict.invalid("network.vlan-range", "vlan", one))
                        .orElse(Verdict.ok()))
                .and(resolvers.map(Wiring::resolvers).orElse(Verdict.ok()));
    }

    private static Verdict resolvers(List<String> servers) {
        return servers.stream()
                .filter(server -> !IpAddress.valid(server))
                .findFirst()
                .map(server -> Verdict.invalid("network.name-server-invalid", "server", server))
                .orElse(Verdict.ok())
                .and(Verdict.invalidIf(
                        servers.size() > MOST_RESOLVERS, "network.name-servers-many", "most", MOST_RESOLVERS));
    }

    void apply(Network network) {
        network.carry(over(network.wire()));
        resolvers.ifPresent(network::resolveNamesAt);
        qos.ifPresent(wanted -> network.limitBy(wanted.orElse(null)));
    }

    Wire over(Wire was) {
        return new Wire(
                mtu.orElse(was.mtu()),
                vlan.orElse(was.tag()).orElse(null),
                vmNetwork.orElse(was.vmNetwork()),
                stp.orElse(was.stp()),
                portIsolation.orElse(was.portIsolation()));
    }
}
