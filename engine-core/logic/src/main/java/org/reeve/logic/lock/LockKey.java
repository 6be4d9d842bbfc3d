package org.reeve.logic.lock;

import java.util.Comparator;
import org.reeve.model.Id;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.bookmark.BookmarkId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.event.EventId;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.qos.QosId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.tag.TagId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** What a lock is on: an object by its id, or a name that must stay free. The words are stored, so they never change. */
public record LockKey(String kind, String name) implements Comparable<LockKey> {

    private static final Comparator<LockKey> ORDER =
            Comparator.comparing(LockKey::kind).thenComparing(LockKey::name);

    public static LockKey of(Id id) {
        return new LockKey(kindOf(id), id.value().toString());
    }

    private static String kindOf(Id id) {
        return switch (id) {
            case BookmarkId i -> "bookmark";
            case ClusterId i -> "cluster";
            case DataCenterId i -> "data_center";
            case DiskId i -> "disk";
            case VolumeId i -> "volume";
            case EventId i -> "event";
            case HostId i -> "host";
            case JobId i -> "job";
            case MacPoolId i -> "mac_pool";
            case NetworkId i -> "network";
            case VnicProfileId i -> "vnic_profile";
            case StorageConnectionId i -> "storage_connection";
            case StorageDomainId i -> "storage_domain";
            case TagId i -> "tag";
            case TemplateId i -> "template";
            case PermissionId i -> "permission";
            case RoleId i -> "role";
            case SessionId i -> "session";
            case UserId i -> "app_user";
            case AffinityGroupId i -> "affinity_group";
            case AffinityLabelId i -> "affinity_label";
            case CpuProfileId i -> "cpu_profile";
            case DiskProfileId i -> "disk_profile";
            case IscsiBondId i -> "iscsi_bond";
            case QosId i -> "qos";
            case QuotaId i -> "quota";
            case SchedulingPolicyId i -> "scheduling_policy";
            case NicId i -> "nic";
            case VmId i -> "vm";
            case VmPoolId i -> "vm_pool";
            default -> throw new IllegalArgumentException("nothing can lock a " + id.getClass());
        };
    }

    @Override
    public int compareTo(LockKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
