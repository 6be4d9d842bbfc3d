package org.reeve.agent.protocol.vm;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Where a console of a machine listens. */
public record Console(
        String type, @AsText Optional<Integer> port, @AsText Optional<Integer> tlsPort, Optional<String> ipAddress) {}
