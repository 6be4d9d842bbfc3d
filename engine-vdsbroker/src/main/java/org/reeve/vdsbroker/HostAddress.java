package org.reeve.vdsbroker;

import static java.util.Objects.requireNonNull;

/** Where a host's agent listens. */
public record HostAddress(String host, int port) {

    public static final int AGENT_PORT = 54321;

    public HostAddress {
        requireNonNull(host);
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("no address: " + host + ":" + port);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
