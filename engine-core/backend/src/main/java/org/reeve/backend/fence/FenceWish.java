package org.reeve.backend.fence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.host.FenceAgent;

/**
 * What somebody wants a fence agent to be; what is absent stays as it is, or as usual in a new one.
 *
 * @param port an empty one: the usual one of its type
 */
public record FenceWish(
        Optional<Integer> turn,
        Optional<Boolean> concurrent,
        Optional<String> type,
        Optional<String> address,
        Optional<Integer> port,
        Optional<String> user,
        Optional<String> password,
        Optional<Boolean> encryptOptions,
        Optional<Map<String, String>> options) {

    /** The kinds of devices that hosts have programs for. */
    private static final Set<String> TYPES = Set.of(
            "amt_ws",
            "apc",
            "apc_snmp",
            "bladecenter",
            "cisco_ucs",
            "drac5",
            "drac7",
            "eps",
            "hpblade",
            "ilo",
            "ilo2",
            "ilo3",
            "ilo4",
            "ilo_ssh",
            "ipmilan",
            "redfish",
            "rsa",
            "rsb",
            "wti");

    private static final int PORTS = 65_535;

    Verdict check() {
        return Verdict.refuseIf(
                        type.filter(kind -> !TYPES.contains(kind)).isPresent(),
                        "fence.type-unknown",
                        "type",
                        type.orElse(""))
                .and(Verdict.invalidIf(address.filter(String::isBlank).isPresent(), "fence.address-missing"))
                .and(Verdict.invalidIf(turn.filter(number -> number < 1).isPresent(), "fence.order-invalid"))
                .and(Verdict.invalidIf(
                        port.filter(number -> number < 1 || number > PORTS).isPresent(),
                        "fence.port-invalid",
                        "port",
                        port.orElse(0)));
    }

    void apply(FenceAgent agent) {
        agent.become(type.orElse(agent.type()));
        agent.reachAt(address.orElse(agent.address()), port.or(agent::port).orElse(null));
        agent.order(turn.orElse(agent.ordinal()), concurrent.orElse(agent.concurrent()));
        agent.signOnAs(user.orElse(agent.userName()), password.orElse(agent.password()));
        agent.encryptOptions(encryptOptions.orElse(agent.encryptOptions()));
        options.ifPresent(agent::tune);
    }
}
