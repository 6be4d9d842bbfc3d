package org.reeve.agent.core.xml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this host allows guests to use and adds to them.
 *
 * @param bootFiles directories that kernels, initial RAM disks and firmware may come from
 * @param serialLogs where the serial line of each guest is written down; nowhere when empty
 * @param consoles address that screens of guests listen on; the hypervisor's own choice when empty
 * @param emulate guests are emulated because KVM cannot serve
 */
public record HostRules(
        String hostId,
        Path repository,
        List<Path> bootFiles,
        Optional<Path> serialLogs,
        Optional<String> consoles,
        boolean emulate) {

    public HostRules {
        bootFiles = List.copyOf(bootFiles);
    }
}
