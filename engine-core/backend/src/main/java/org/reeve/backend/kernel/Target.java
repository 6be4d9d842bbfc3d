package org.reeve.backend.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.host.HostId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** The object a permission is asked on. A right on a parent object covers its children; the whole system is everyone's parent. */
public record Target(ObjectType type, UUID id) {

    /** The id oVirt gives to the system as an object. */
    private static final UUID SYSTEM_ID = UUID.fromString("aaa00000-0000-0000-0000-123456789aaa");

    public Target {
        requireNonNull(type);
        requireNonNull(id);
    }

    public static Target system() {
        return new Target(ObjectType.SYSTEM, SYSTEM_ID);
    }

    /** @throws IllegalArgumentException for ids of objects on which nobody can be given permissions, such as NICs */
    public static Target of(Id id) {
        return new Target(typeOf(id), id.value());
    }

    private static ObjectType typeOf(Id id) {
        return switch (id) {
            case VmId vm -> ObjectType.VM;
            case HostId host -> ObjectType.HOST;
            case TemplateId template -> ObjectType.TEMPLATE;
            case ClusterId cluster -> ObjectType.CLUSTER;
            case DataCenterId dataCenter -> ObjectType.DATA_CENTER;
            case StorageDomainId domain -> ObjectType.STORAGE_DOMAIN;
            case DiskId disk -> ObjectType.DISK;
            case NetworkId network -> ObjectType.NETWORK;
            case VnicProfileId profile -> ObjectType.VNIC_PROFILE;
            case MacPoolId pool -> ObjectType.MAC_POOL;
            case CpuProfileId profile -> ObjectType.CPU_PROFILE;
            case DiskProfileId profile -> ObjectType.DISK_PROFILE;
            case VmPoolId pool -> ObjectType.VM_POOL;
            case QuotaId quota -> ObjectType.QUOTA;
            case UserId user -> ObjectType.USER;
            default -> throw new IllegalArgumentException("nobody can be given permissions on " + id.getClass());
        };
    }
}
