package org.reeve.setup;

import java.time.Duration;
import java.util.List;

/** Whether guests of this machine run in software. */
final class Emulation {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Emulation() {}

    /** The truth is in what libvirt runs: the type of the domains the agent started. */
    static boolean inUse() {
        String running = Shell.run(LIMIT, List.of("virsh", "-q", "-c", "qemu:///system", "list", "--uuid"))
                .output()
                .strip();
        return running.lines()
                .anyMatch(id -> Shell.run(LIMIT, List.of("virsh", "-q", "-c", "qemu:///system", "dumpxml", id.strip()))
                        .output()
                        .startsWith("<domain type='qemu'"));
    }
}
