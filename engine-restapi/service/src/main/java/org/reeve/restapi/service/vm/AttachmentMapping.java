package org.reeve.restapi.service.vm;

import java.util.Optional;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.SlotChange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.DiskAttachment;
import org.reeve.restapi.types.DiskInterface;

/** A disk in a machine as the API has it. It goes by the disk's id. */
final class AttachmentMapping {

    private AttachmentMapping() {}

    static DiskAttachment type(AttachmentView view) {
        var type = new DiskAttachment();
        type.setId(view.disk().toString());
        type.setActive(view.active());
        type.setBootable(view.bootable());
        type.setInterface(DiskInterface.valueOf(view.bus().name()));
        type.setReadOnly(view.readOnly());
        type.setPassDiscard(view.passDiscard());
        type.setUsesScsiReservation(view.scsiReservation());
        view.logicalName().ifPresent(type::setLogicalName);
        type.setDisk(Refs.disk(view.disk()));
        type.setVm(Refs.vm(view.vm()));
        return type;
    }

    static SlotChange change(DiskAttachment given) {
        return new SlotChange(
                Optional.ofNullable(given.getInterface())
                        .map(bus -> org.reeve.model.disk.DiskInterface.valueOf(bus.name())),
                Optional.ofNullable(given.getActive()),
                Optional.ofNullable(given.getBootable()),
                Optional.ofNullable(given.getReadOnly()),
                Optional.ofNullable(given.getPassDiscard()),
                Optional.ofNullable(given.getUsesScsiReservation()));
    }
}
