package org.reeve.agent.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainSeen.State;
import org.reeve.agent.core.port.PauseReason;

/** State and reason as libvirt numbers them. */
record DomainState(int number, int reason) {

    private static final Path PROCESSES = Path.of("/run/libvirt/qemu");

    DomainSeen seen(UUID id, LiveDefinition definition) {
        return new DomainSeen(
                id,
                definition.name(),
                state(),
                state() == State.PAUSED ? Optional.of(pauseReason()) : Optional.empty(),
                process(definition.name()),
                definition.graphics(),
                definition.xml());
    }

    State state() {
        return switch (number) {
            case 1, 2 -> State.RUNNING;
            case 3, 7 -> State.PAUSED;
            case 4 -> State.SHUTTING_DOWN;
            default -> State.OFF;
        };
    }

    PauseReason pauseReason() {
        return switch (reason) {
            case 1 -> PauseReason.USER;
            case 2 -> PauseReason.MIGRATION;
            case 5 -> PauseReason.IO_ERROR;
            case 6 -> PauseReason.WATCHDOG;
            case 7, 9 -> PauseReason.SNAPSHOT;
            case 11 -> PauseReason.STARTING;
            default -> PauseReason.OTHER;
        };
    }

    /** libvirt keeps the process number in a file named after the guest. */
    private static OptionalLong process(String name) {
        Path file = PROCESSES.resolve(name + ".pid").normalize();
        if (!file.startsWith(PROCESSES)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
