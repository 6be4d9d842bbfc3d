package org.reeve.agent.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
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
record DomainState(int number, int reason, Optional<PauseReason> diskTrouble) {

    private static final int IO_ERROR = 5;
    private static final int PAUSED = 3;
    private static final Path PROCESSES = Path.of("/run/libvirt/qemu");

    static Optional<DomainState> of(Pointer domain) {
        IntByReference state = new IntByReference();
        IntByReference reason = new IntByReference();
        if (Extra.LIBVIRT.virDomainGetState(domain, state, reason, 0) < 0) {
            return Optional.empty();
        }
        boolean failed = state.getValue() == PAUSED && reason.getValue() == IO_ERROR;
        return Optional.of(new DomainState(
                state.getValue(), reason.getValue(), failed ? DiskErrors.read(domain) : Optional.empty()));
    }

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
            case PAUSED, 7 -> State.PAUSED;
            case 4 -> State.SHUTTING_DOWN;
            default -> State.OFF;
        };
    }

    PauseReason pauseReason() {
        return switch (reason) {
            case 1 -> PauseReason.USER;
            case 2 -> PauseReason.MIGRATION;
            case IO_ERROR -> diskTrouble.orElse(PauseReason.IO_ERROR);
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
