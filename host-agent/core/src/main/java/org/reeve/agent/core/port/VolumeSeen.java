package org.reeve.agent.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A volume as its metadata and its file tell. */
public record VolumeSeen(
        VolumeAt at,
        long capacityBytes,
        long apparentBytes,
        long trueBytes,
        Format format,
        Allocation allocation,
        Role role,
        Legality legality,
        String diskType,
        String description,
        Optional<UUID> parent,
        List<UUID> children,
        Instant created,
        int generation,
        int sequence) {

    public VolumeSeen {
        children = List.copyOf(children);
    }

    /** Numbers are the ones the wire uses beside the words. */
    public enum Format {
        COW(4),
        RAW(5);

        private final int number;

        Format(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public enum Allocation {
        PREALLOCATED(1),
        SPARSE(2);

        private final int number;

        Allocation(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public enum Role {
        LEAF,
        INTERNAL,
        SHARED
    }

    public enum Legality {
        LEGAL,
        ILLEGAL,
        FAKE
    }
}
