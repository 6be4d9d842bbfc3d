package org.reeve.agent.libvirt.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether KVM can really serve guests here. That /dev/kvm exists proves little: under some hypervisors a
 * virtual processor cannot even be made, so one is made, stopped before its first instruction, and thrown away.
 */
public final class KvmTrial {

    private static final Logger LOG = LoggerFactory.getLogger(KvmTrial.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String QUIT = "{\"execute\":\"qmp_capabilities\"}\n{\"execute\":\"quit\"}\n";

    private final Path device;
    private final List<String> command;

    public KvmTrial(String emulator) {
        this(
                Path.of("/dev/kvm"),
                List.of(
                        emulator,
                        "-accel",
                        "kvm",
                        "-cpu",
                        "host",
                        "-machine",
                        "q35",
                        "-m",
                        "16",
                        "-S",
                        "-nodefaults",
                        "-no-user-config",
                        "-display",
                        "none",
                        "-qmp",
                        "stdio"));
    }

    KvmTrial(Path device, List<String> command) {
        this.device = device;
        this.command = List.copyOf(command);
    }

    public boolean works() {
        if (!Files.exists(device)) {
            LOG.info("kvm serves=no cause={} is missing", device);
            return false;
        }
        try {
            Tool.Result result = Tool.run(LIMIT, command, QUIT);
            LOG.info("kvm serves={} {}", result.worked() ? "yes" : "no", result.worked() ? "" : result.complaint());
            return result.worked();
        } catch (ToolFailed e) {
            LOG.info("kvm serves=no cause={}", e.getMessage());
            return false;
        }
    }
}
