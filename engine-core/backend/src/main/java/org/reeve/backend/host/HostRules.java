package org.reeve.backend.host;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.Hosts;

/** What may be decided about a host, whether it is new or changed. */
final class HostRules {

    private static final int LOWEST_PRIORITY = -1;
    private static final int HIGHEST_PRIORITY = 10;
    private static final int PORTS = 65_535;

    /** As long as names of machines can be. */
    private static final int LONGEST_ADDRESS = 255;

    /** Names and addresses of machines, of both families. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:_-]{0,253}[A-Za-z0-9:])?|::");

    private HostRules() {}

    /** What the engine connects to; whether it is there is seen later. */
    static Verdict address(String address) {
        return Verdict.invalidIf(address.length() > LONGEST_ADDRESS, "host.address-long", "most", LONGEST_ADDRESS);
    }

    static Verdict reach(Access access) {
        return Verdict.invalidIf(access.address().isBlank(), "host.address-missing")
                .and(address(access.address()))
                .and(Verdict.invalidIf(
                        access.port() < 1 || access.port() > PORTS, "host.port-invalid", "port", access.port()));
    }

    /** No two hosts share an agent. */
    static Verdict free(Access access, Hosts hosts) {
        return hosts.all().stream()
                .filter(other -> other.access().address().equals(access.address())
                        && other.access().port() == access.port())
                .findFirst()
                .map(other -> Verdict.refuse(
                        "host.address-taken", "address", access.address(), "port", access.port(), "host", other.name()))
                .orElse(Verdict.ok());
    }

    static Verdict check(HostChange change) {
        int priority = change.spmPriority().orElse(0);
        int port = change.ssh().port().orElse(1);
        Optional<String> display = change.displayAddress()
                .filter(address ->
                        !address.isBlank() && !ADDRESS.matcher(address).matches());
        return Verdict.invalidIf(
                        priority < LOWEST_PRIORITY || priority > HIGHEST_PRIORITY,
                        "host.spm-priority-invalid",
                        "priority",
                        priority)
                .and(Verdict.invalidIf(port < 1 || port > PORTS, "host.port-invalid", "port", port))
                .and(Verdict.invalidIf(
                        display.isPresent(), "host.display-address-invalid", "address", display.orElse("")));
    }
}
