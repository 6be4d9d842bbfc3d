package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.vm.VmId;

/** A disk in a machine. */
public record AttachmentView(
        VmId vm,
        DiskId disk,
        DiskInterface bus,
        boolean active,
        boolean bootable,
        boolean readOnly,
        boolean passDiscard,
        boolean scsiReservation,
        Optional<String> logicalName) {}
