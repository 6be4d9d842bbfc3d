package org.reeve.agent.core.port;

import java.util.UUID;

/** Something happened to a guest. */
public sealed interface DomainEvent {

    UUID domain();

    /** Its CPUs run for the first time (booted, restored or arrived by migration). */
    record Started(UUID domain) implements DomainEvent {}

    record Paused(UUID domain, PauseReason reason) implements DomainEvent {}

    record Resumed(UUID domain) implements DomainEvent {}

    /** The guest began to power off; it still exists. */
    record ShuttingDown(UUID domain) implements DomainEvent {}

    /** The guest restarted itself or was reset. */
    record Rebooted(UUID domain) implements DomainEvent {}

    /** It is gone. */
    record Stopped(UUID domain, Ending ending, String detail) implements DomainEvent {}

    /** The channel of the agent inside the guest opened or closed. */
    record AgentChannel(UUID domain, boolean connected) implements DomainEvent {}
}
