package org.reeve.agent.libvirt.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;

/** The host's {@code ip} program. */
final class IpTool {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode show(String... what) {
        List<String> command = new ArrayList<>(List.of("ip", "-json", "-statistics", "-details"));
        command.addAll(List.of(what));
        String text = run(command);
        try {
            return JSON.readTree(text.isBlank() ? "[]" : text);
        } catch (JsonProcessingException e) {
            throw new HostFault(Fault.GENERAL, "ip told nothing readable", e);
        }
    }

    void link(String... what) {
        List<String> command = new ArrayList<>(List.of("ip", "link"));
        command.addAll(List.of(what));
        run(command);
    }

    private static String run(List<String> command) {
        try {
            Tool.Result result = Tool.run(LIMIT, command);
            if (!result.worked()) {
                throw new HostFault(Fault.BAD_NETWORK_PARAMETERS, result.complaint());
            }
            return result.output();
        } catch (ToolFailed e) {
            throw new HostFault(Fault.GENERAL, e.getMessage(), e);
        }
    }
}
