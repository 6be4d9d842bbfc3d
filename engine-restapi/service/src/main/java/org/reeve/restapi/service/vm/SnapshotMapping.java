package org.reeve.restapi.service.vm;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Snapshot;
import org.reeve.restapi.types.SnapshotStatus;
import org.reeve.restapi.types.SnapshotType;

/** The state a machine is in now, which counts as one of its snapshots. Its id is made of the machine's. */
final class SnapshotMapping {

    private SnapshotMapping() {}

    static Snapshot active(VmView vm) {
        var type = new Snapshot();
        type.setId(UUID.nameUUIDFromBytes(("active " + vm.id()).getBytes(StandardCharsets.US_ASCII))
                .toString());
        type.setDescription("Active VM");
        type.setDate(vm.created());
        type.setPersistMemorystate(false);
        type.setSnapshotStatus(SnapshotStatus.OK);
        type.setSnapshotType(SnapshotType.ACTIVE);
        type.setVm(Refs.vm(vm.id()));
        return type;
    }
}
