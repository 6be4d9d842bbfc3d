package org.reeve.agent.core.port;

import java.util.Map;
import java.util.OptionalInt;

/** How to reach the power management of a neighbour. */
public record FenceDevice(
        String agent,
        String address,
        OptionalInt port,
        String user,
        String password,
        boolean secure,
        Map<String, String> options) {

    public FenceDevice {
        options = Map.copyOf(options);
    }

    @Override
    public String toString() {
        return "FenceDevice[" + agent + ", " + address + ", " + user + ", ***]";
    }
}
