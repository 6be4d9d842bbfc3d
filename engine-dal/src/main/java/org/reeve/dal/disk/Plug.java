package org.reeve.dal.disk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.reeve.model.disk.DiskInterface;

/** How a disk is put into a machine. */
@Embeddable
public record Plug(
        @Column(name = "interface") @Enumerated(EnumType.STRING) DiskInterface slot,
        boolean plugged,
        boolean bootable,
        @Column(name = "read_only") boolean readOnly,
        @Column(name = "pass_discard") boolean passDiscard,
        @Column(name = "scsi_reservation") boolean scsiReservation) {

    public static final Plug PLAIN = new Plug(DiskInterface.VIRTIO_SCSI, true, false, false, false, false);

    public static final Plug BOOT = new Plug(DiskInterface.VIRTIO_SCSI, true, true, false, false, false);
}
