package org.reeve.backend.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reeve.agent.protocol.vm.Console;
import org.reeve.agent.protocol.vm.GuestFacts;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.backend.cluster.VmDetails;
import org.reeve.backend.kernel.Json;
import org.reeve.model.vm.VmId;

/** Takes from a machine's figures what changes seldom and is kept beside its state: consoles and what the guest says of itself. */
final class Details {

    private Details() {}

    static Optional<VmDetails> of(VmStats seen) {
        boolean silent = seen.displayInfo().isEmpty() && seen.guest().equals(GuestFacts.UNKNOWN);
        return silent
                ? Optional.empty()
                : Optional.of(new VmDetails(
                        new VmId(seen.vmId()), Json.write(consoles(seen.displayInfo())), Json.write(guest(seen))));
    }

    private static List<Map<String, Object>> consoles(List<Console> consoles) {
        return consoles.stream().map(Details::console).toList();
    }

    private static Map<String, Object> console(Console console) {
        Map<String, Object> all = new TreeMap<>();
        all.put("type", console.type());
        console.ipAddress().ifPresent(address -> all.put("address", address));
        console.port().ifPresent(port -> all.put("port", port));
        console.tlsPort().ifPresent(port -> all.put("tlsPort", port));
        return all;
    }

    private static Map<String, Object> guest(VmStats seen) {
        GuestFacts guest = seen.guest();
        Map<String, Object> all = new TreeMap<>();
        guest.guestFQDN().ifPresent(name -> all.put("fqdn", name));
        guest.guestIPs()
                .ifPresent(addresses ->
                        all.put("addresses", List.of(addresses.strip().split("\\s+"))));
        guest.username().ifPresent(user -> all.put("user", user));
        seen.clientIp().ifPresent(address -> all.put("client", address));
        if (!guest.appsList().isEmpty()) {
            all.put("applications", guest.appsList());
        }
        if (!guest.netIfaces().isEmpty()) {
            all.put("cards", guest.netIfaces());
        }
        guest.guestOsInfo().ifPresent(system -> all.put("system", system));
        guest.guestTimezone().ifPresent(zone -> all.put("zone", zone));
        return all;
    }
}
