package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

class SightingsTest {

    private static final VmId VM = new VmId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final Sightings sightings = new Sightings(new Signals());

    /** The writer had decided before the wish reached it, and makes that known afterwards. */
    @Test
    void whatWasSeenBeforeAWishWasTakenInSaysNothingAboutIt() {
        sightings.saw(VM, down());
        sightings.wished(VM, Wish.UP, NOON);
        sightings.saw(VM, down());
        sightings.saw(VM, down(), Optional.of(NOON.minusSeconds(1)));
        assertThat(sightings.vm(VM)).map(VmSight::wish).contains(Wish.UP);
        sightings.saw(VM, down(), Optional.of(NOON));
        assertThat(sightings.vm(VM)).map(VmSight::wish).contains(Wish.DOWN);
    }

    private static VmSight down() {
        return new VmSight(VmStatus.DOWN, Optional.empty(), Wish.DOWN, false, Optional.empty());
    }
}
