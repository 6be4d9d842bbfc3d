package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.dal.disk.Plug;
import org.reeve.model.disk.DiskInterface;

/** How somebody wants a machine to see a disk; what is absent stays as it is, or as usual. */
public record SlotChange(
        Optional<DiskInterface> bus,
        Optional<Boolean> active,
        Optional<Boolean> bootable,
        Optional<Boolean> readOnly,
        Optional<Boolean> passDiscard,
        Optional<Boolean> scsiReservation) {

    Plug over(Plug was) {
        return new Plug(
                bus.orElse(was.slot()),
                active.orElse(was.plugged()),
                bootable.orElse(was.bootable()),
                readOnly.orElse(was.readOnly()),
                passDiscard.orElse(was.passDiscard()),
                scsiReservation.orElse(was.scsiReservation()));
    }
}
