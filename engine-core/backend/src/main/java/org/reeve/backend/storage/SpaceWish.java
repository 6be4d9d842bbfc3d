package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.storage.SpacePolicy;

/** How a storage domain is to treat its space; what is absent stays as it is, or as usual in a new one. */
public record SpaceWish(
        Optional<Integer> warningPercent,
        Optional<Integer> criticalGib,
        Optional<Boolean> wipe,
        Optional<Boolean> discard,
        Optional<Boolean> backup) {

    public static final SpaceWish USUAL =
            new SpaceWish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int ALL = 100;

    /** What is deleted gives its space back to a file system by itself; discarding is for block devices, of which there are none. */
    Verdict check() {
        boolean sound =
                warningPercent.filter(percent -> percent < 0 || percent > ALL).isEmpty()
                        && criticalGib.filter(gib -> gib < 0).isEmpty();
        return Verdict.invalidIf(!sound, "storage.space-invalid")
                .and(Verdict.refuseIf(discard.orElse(false), "storage.discard-unsupported"));
    }

    SpacePolicy over(SpacePolicy was) {
        return new SpacePolicy(
                warningPercent.orElse(was.warningLowSpacePercent()),
                criticalGib.orElse(was.criticalSpaceGib()),
                wipe.orElse(was.wipeAfterDelete()),
                discard.orElse(was.discardAfterDelete()),
                backup.orElse(was.backup()));
    }
}
