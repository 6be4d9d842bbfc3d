package org.reeve.restapi.service.disk;

import java.util.function.Function;
import org.reeve.backend.disk.DiskSnapshotView;
import org.reeve.backend.disk.DiskSnapshotsQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DiskSnapshotService;
import org.reeve.restapi.types.DiskSnapshot;

/** What one disk was when a snapshot was taken. */
public final class DiskSnapshotResource implements DiskSnapshotService {

    private final Exchange exchange;
    private final DiskSnapshotsQuery query;
    private final Function<DiskSnapshotView, DiskSnapshot> type;

    DiskSnapshotResource(Exchange exchange, DiskSnapshotsQuery query, Function<DiskSnapshotView, DiskSnapshot> type) {
        this.exchange = exchange;
        this.query = query;
        this.type = type;
    }

    @Override
    public DiskSnapshot get() {
        return exchange.found(DiskSnapshotResource.class, query, type);
    }
}
