package org.reeve.backend.fence;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.host.HostId;

/**
 * A device that can cut the power of a host, as people see it: without its password.
 *
 * @param turn devices are asked in this order, those with the same number together
 */
public record FenceAgentView(
        UUID id,
        HostId host,
        int turn,
        boolean concurrent,
        String type,
        String address,
        Optional<Integer> port,
        String user,
        boolean encryptOptions,
        Map<String, String> options) {}
