package org.reeve.agent.core.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeSeen;
import org.reeve.agent.protocol.storage.DomainClass;
import org.reeve.agent.protocol.storage.SpmRole;
import org.reeve.agent.protocol.storage.StorageType;
import org.reeve.agent.protocol.storage.VolumeAllocation;
import org.reeve.agent.protocol.storage.VolumeFormat;

/** Translates between the words of the wire and those of the ports. */
final class Words {

    /** What VDSM writes where there is no parent, image or pool. */
    static final UUID NONE = new UUID(0, 0);

    private Words() {}

    static Optional<UUID> present(Optional<UUID> id) {
        return id.filter(some -> !some.equals(NONE));
    }

    static StorageServer.Type type(StorageType type) {
        return StorageServer.Type.of(type.number());
    }

    static StorageType type(StorageServer.Type type) {
        return switch (type) {
            case NFS -> StorageType.NFS;
            case LOCALFS -> StorageType.LOCALFS;
            case POSIXFS -> StorageType.SHAREDFS;
            case GLUSTERFS -> StorageType.GLUSTERFS;
        };
    }

    static StorageDomainSeen.Content content(DomainClass content) {
        return switch (content) {
            case DATA -> StorageDomainSeen.Content.DATA;
            case ISO -> StorageDomainSeen.Content.ISO;
            case BACKUP -> StorageDomainSeen.Content.BACKUP;
            case UNKNOWN -> throw new HostFault(Fault.INVALID_PARAMETER, "unknown class of storage domain");
        };
    }

    static DomainClass content(StorageDomainSeen.Content content) {
        return switch (content) {
            case DATA -> DomainClass.DATA;
            case ISO -> DomainClass.ISO;
            case BACKUP -> DomainClass.BACKUP;
        };
    }

    static SpmRole role(Spm.Role role) {
        return switch (role) {
            case FREE -> SpmRole.FREE;
            case CONTEND -> SpmRole.CONTEND;
            case SPM -> SpmRole.SPM;
        };
    }

    static VolumeSeen.Format format(VolumeFormat format) {
        return switch (format) {
            case COW -> VolumeSeen.Format.COW;
            case RAW -> VolumeSeen.Format.RAW;
            case UNKNOWN -> throw new HostFault(Fault.VOLUME_FORMAT_WRONG, "unknown volume format");
        };
    }

    static VolumeFormat format(VolumeSeen.Format format) {
        return switch (format) {
            case COW -> VolumeFormat.COW;
            case RAW -> VolumeFormat.RAW;
        };
    }

    static VolumeSeen.Allocation allocation(VolumeAllocation allocation) {
        return switch (allocation) {
            case SPARSE -> VolumeSeen.Allocation.SPARSE;
            case PREALLOCATED -> VolumeSeen.Allocation.PREALLOCATED;
            case UNKNOWN -> throw new HostFault(Fault.VOLUME_FORMAT_WRONG, "unknown volume allocation");
        };
    }

    static VolumeAllocation allocation(VolumeSeen.Allocation allocation) {
        return switch (allocation) {
            case SPARSE -> VolumeAllocation.SPARSE;
            case PREALLOCATED -> VolumeAllocation.PREALLOCATED;
        };
    }

    static Map<UUID, StorageDomainSeen.Status> statuses(Map<UUID, String> domains) {
        Map<UUID, StorageDomainSeen.Status> all = new HashMap<>();
        domains.forEach((id, word) -> all.put(id, status(word)));
        return all;
    }

    /** Engines write these words in either case. */
    private static StorageDomainSeen.Status status(String word) {
        for (StorageDomainSeen.Status status : StorageDomainSeen.Status.values()) {
            if (status.word().equalsIgnoreCase(word)) {
                return status;
            }
        }
        return StorageDomainSeen.Status.UNKNOWN;
    }
}
