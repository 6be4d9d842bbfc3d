package org.reeve.restapi.service.user;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reeve.backend.user.PermissionView;
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
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Permission;
import org.reeve.restapi.types.Resource;

/** The objects on which roles can be given, as permissions name them. */
final class Grantable {

    private Grantable() {}

    static Optional<Id> object(PermissionView view) {
        UUID id = view.object();
        return switch (view.kind()) {
            case VM -> Optional.of(new VmId(id));
            case HOST -> Optional.of(new HostId(id));
            case TEMPLATE -> Optional.of(new TemplateId(id));
            case VM_POOL -> Optional.of(new VmPoolId(id));
            case CLUSTER -> Optional.of(new ClusterId(id));
            case DATA_CENTER -> Optional.of(new DataCenterId(id));
            case STORAGE_DOMAIN -> Optional.of(new StorageDomainId(id));
            case DISK -> Optional.of(new DiskId(id));
            case NETWORK -> Optional.of(new NetworkId(id));
            case VNIC_PROFILE -> Optional.of(new VnicProfileId(id));
            case MAC_POOL -> Optional.of(new MacPoolId(id));
            case CPU_PROFILE -> Optional.of(new CpuProfileId(id));
            case DISK_PROFILE -> Optional.of(new DiskProfileId(id));
            case QUOTA -> Optional.of(new QuotaId(id));
            case USER -> Optional.of(new UserId(id));
            default -> Optional.empty();
        };
    }

    static Optional<Id> object(Permission given) {
        return Stream.of(
                        of(given.getVm(), VmId::new),
                        of(given.getHost(), HostId::new),
                        of(given.getTemplate(), TemplateId::new),
                        of(given.getVmPool(), VmPoolId::new),
                        of(given.getCluster(), ClusterId::new),
                        of(given.getDataCenter(), DataCenterId::new),
                        of(given.getStorageDomain(), StorageDomainId::new),
                        of(given.getDisk(), DiskId::new))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Id> of(Resource given, Function<UUID, Id> type) {
        return Optional.ofNullable(given).map(one -> Given.id(one.getId(), type));
    }
}
