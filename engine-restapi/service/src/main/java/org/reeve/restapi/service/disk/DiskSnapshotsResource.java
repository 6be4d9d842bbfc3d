package org.reeve.restapi.service.disk;

import java.util.Optional;
import org.reeve.backend.disk.DiskSnapshotView;
import org.reeve.backend.disk.DiskSnapshotsQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.DiskSnapshotsService;
import org.reeve.restapi.types.DiskFormat;
import org.reeve.restapi.types.DiskSnapshot;
import org.reeve.restapi.types.DiskStatus;
import org.reeve.restapi.types.DiskStorageType;

/** What disks were when snapshots were taken; of one disk, or of all on a storage domain. */
public final class DiskSnapshotsResource implements DiskSnapshotsService {

    private final Exchange exchange;
    private final DiskSnapshotsQuery query;

    private DiskSnapshotsResource(Exchange exchange, DiskSnapshotsQuery query) {
        this.exchange = exchange;
        this.query = query;
    }

    static DiskSnapshotsResource of(Exchange exchange, DiskId disk) {
        return new DiskSnapshotsResource(exchange, DiskSnapshotsQuery.of(disk, active(exchange)));
    }

    public static DiskSnapshotsResource on(Exchange exchange, StorageDomainId domain) {
        return new DiskSnapshotsResource(exchange, DiskSnapshotsQuery.on(domain, active(exchange)));
    }

    private static boolean active(Exchange exchange) {
        return exchange.parameters().has("include_active");
    }

    @Override
    public Listing<DiskSnapshot> list() {
        return exchange.list(DiskSnapshot.META, DiskSnapshotResource.class, query, this::type);
    }

    @Override
    public DiskSnapshotResource snapshotService(String id) {
        return new DiskSnapshotResource(exchange.at(id), query.only(Given.id(id, VolumeId::new)), this::type);
    }

    private DiskSnapshot type(DiskSnapshotView view) {
        var type = new DiskSnapshot();
        type.setId(view.volume().toString());
        type.setName(view.alias());
        type.setAlias(view.alias());
        type.setImageId(view.volume().toString());
        type.setActive(view.active());
        type.setStatus(
                switch (view.status()) {
                    case OK -> DiskStatus.OK;
                    case ILLEGAL -> DiskStatus.ILLEGAL;
                    case LOCKED, UNASSIGNED -> DiskStatus.LOCKED;
                });
        type.setStorageType(DiskStorageType.IMAGE);
        boolean cow = view.layout().format() == org.reeve.model.disk.VolumeFormat.COW;
        type.setFormat(cow ? DiskFormat.COW : DiskFormat.RAW);
        type.setSparse(view.layout().type() == org.reeve.model.disk.VolumeType.SPARSE);
        type.setProvisionedSize(view.bytes());
        type.setActualSize(view.actualBytes());
        type.setDisk(Refs.disk(view.disk()));
        view.domain().ifPresent(domain -> type.setStorageDomains(java.util.List.of(Refs.storageDomain(domain))));
        Optional<VolumeId> parent = view.parent();
        parent.map(volume -> Refs.to(DiskSnapshot::new, "disks/" + view.disk() + "/disksnapshots", volume))
                .ifPresent(type::setParent);
        return type;
    }
}
