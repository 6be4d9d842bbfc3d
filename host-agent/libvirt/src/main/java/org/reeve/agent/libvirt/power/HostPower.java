package org.reeve.agent.libvirt.power;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.FenceDevice;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Power;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;

/**
 * Power management of neighbours through the fence agents installed on this host. What they need is written to their
 * standard input, where no list of processes shows the password.
 */
public final class HostPower implements Power {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern AGENT = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int STATUS_OFF = 2;

    private final Path agents;

    public HostPower() {
        this(Path.of("/usr/sbin"));
    }

    HostPower(Path agents) {
        this.agents = agents;
    }

    @Override
    public State fence(FenceDevice device, Action action) {
        Path program = agents.resolve("fence_" + device.agent());
        if (!AGENT.matcher(device.agent()).matches() || !Files.isExecutable(program)) {
            throw new HostFault(Fault.UNSUPPORTED_FENCE_AGENT, "fence agent '" + device.agent() + "' is not installed");
        }
        Tool.Result result = run(program, input(device, action));
        if (action == Action.STATUS) {
            return result.worked() ? State.ON : result.exit() == STATUS_OFF ? State.OFF : State.UNKNOWN;
        }
        if (!result.worked()) {
            throw new HostFault(Fault.GENERAL, "fencing " + device.address() + " failed: " + result.complaint());
        }
        return action == Action.ON ? State.ON : State.OFF;
    }

    private static Tool.Result run(Path program, String input) {
        try {
            return Tool.run(LIMIT, java.util.List.of(program.toString()), input);
        } catch (ToolFailed e) {
            throw new HostFault(Fault.GENERAL, e.getMessage(), e);
        }
    }

    private static String input(FenceDevice device, Action action) {
        Map<String, String> values = new TreeMap<>(device.options());
        values.put("action", action.name().toLowerCase(java.util.Locale.ROOT));
        values.put("ip", device.address());
        values.put("username", device.user());
        values.put("password", device.password());
        device.port().ifPresent(port -> values.put("ipport", "" + port));
        if (device.secure()) {
            values.put("ssl", "1");
        }
        values.forEach(HostPower::refuseLineBreaks);
        return values.entrySet().stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }

    /** A line break would give the fence agent another option. */
    private static void refuseLineBreaks(String key, String value) {
        if ((key + value).chars().anyMatch(Character::isISOControl)) {
            throw new HostFault(Fault.INVALID_PARAMETER, "fence option " + key.strip() + " has control characters");
        }
    }
}
