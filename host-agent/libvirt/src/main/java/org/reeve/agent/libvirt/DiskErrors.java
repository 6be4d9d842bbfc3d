package org.reeve.agent.libvirt;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reeve.agent.core.port.PauseReason;

/** Which of a guest's disks failed and how: the event that told it may have come before this agent was there. */
final class DiskErrors {

    private static final int ENTRY_BYTES = 16;
    private static final int ENTRY_ERROR = 8;
    private static final int NO_SPACE = 2;

    private DiskErrors() {}

    static Optional<PauseReason> read(Pointer domain) {
        int most = Extra.LIBVIRT.virDomainGetDiskErrors(domain, null, 0, 0);
        if (most <= 0) {
            return Optional.empty();
        }
        try (Memory entries = new Memory((long) most * ENTRY_BYTES)) {
            int count = Extra.LIBVIRT.virDomainGetDiskErrors(domain, entries, most, 0);
            boolean full = IntStream.range(0, Math.max(0, count))
                            .mapToLong(index -> (long) index * ENTRY_BYTES)
                            .map(at -> error(entries, at))
                            .filter(error -> error == NO_SPACE)
                            .count()
                    > 0;
            return full ? Optional.of(PauseReason.NO_SPACE) : Optional.empty();
        }
    }

    /** The name of the disk was allocated for us. */
    private static long error(Memory entries, long at) {
        Native.free(Pointer.nativeValue(entries.getPointer(at)));
        return entries.getInt(at + ENTRY_ERROR);
    }
}
