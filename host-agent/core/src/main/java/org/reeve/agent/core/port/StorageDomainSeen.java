package org.reeve.agent.core.port;

import java.util.Optional;
import java.util.UUID;

/** What a storage domain's own metadata says. */
public record StorageDomainSeen(
        UUID id,
        String name,
        StorageServer.Type type,
        Content content,
        boolean master,
        int version,
        Optional<UUID> pool,
        String remotePath,
        int masterVersion,
        Spm spm,
        int blockSize,
        long alignmentBytes) {

    public enum Content {
        DATA("Data"),
        ISO("Iso"),
        BACKUP("Backup");

        private final String word;

        Content(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Status of a domain in its pool, in the words of the pool metadata. */
    public enum Status {
        ACTIVE("Active"),
        ATTACHED("Attached"),
        UNATTACHED("Unattached"),
        UNKNOWN("Unknown");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
