package org.reeve.agent.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides about an agent.
 *
 * @param hostId under which the engine knows this host, and by which the agent knows its own guests
 * @param managementBridge made at start when it is not there
 * @param bootFiles directories that guests may be booted from directly
 * @param serialLogs where serial lines of guests are written down
 * @param consoles address that screens of guests listen on
 * @param emulate run guests without KVM; when absent, as the host can
 */
public record AgentSettings(
        String hostId,
        String managementBridge,
        List<Path> bootFiles,
        Optional<Path> serialLogs,
        Optional<String> consoles,
        Optional<Boolean> emulate) {

    public AgentSettings {
        bootFiles = List.copyOf(bootFiles);
    }
}
