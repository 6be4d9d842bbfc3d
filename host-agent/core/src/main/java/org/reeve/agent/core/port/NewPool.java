package org.reeve.agent.core.port;

import java.util.List;
import java.util.UUID;

/** Order for a pool on unattached domains, the master among them. */
public record NewPool(UUID id, String name, UUID master, int masterVersion, List<UUID> domains, Lease lease) {

    public NewPool {
        domains = List.copyOf(domains);
    }

    /** Timing kept in the master's metadata. */
    public record Lease(int renewalSeconds, int timeSeconds, int ioTimeoutSeconds, int retries) {
        public static final Lease USUAL = new Lease(5, 60, 10, 3);
    }
}
