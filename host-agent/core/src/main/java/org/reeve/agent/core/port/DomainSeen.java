package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A guest as the hypervisor shows it now; {@code xml} is the running definition with every address and port filled in. */
public record DomainSeen(
        UUID id,
        String name,
        State state,
        Optional<PauseReason> pauseReason,
        OptionalLong pid,
        List<Graphics> graphics,
        String xml) {

    public DomainSeen {
        graphics = List.copyOf(graphics);
    }

    public enum State {
        RUNNING,
        PAUSED,
        SHUTTING_DOWN,
        OFF
    }

    /** A screen one can connect to; ports are absent until the guest has them. */
    public record Graphics(GraphicsTicket.Kind kind, String listen, OptionalLong port, OptionalLong tlsPort) {}
}
