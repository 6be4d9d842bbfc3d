package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Optional;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.vm.VmId;

/**
 * A machine as the cluster writer knows it: what is wanted of it, where it runs or may run, what was seen of it.
 *
 * @param available highly available: brought back after a failure
 * @param asked     the wish, if of the kind that is asked once, has been carried out
 * @param leftover  an order to clear the remains of the machine from a host that is not its place
 */
public record ClusterVm(
        VmId id,
        VmDemand demand,
        boolean available,
        Wish wish,
        boolean asked,
        Optional<Place> place,
        Optional<Order> order,
        Optional<Order> leftover,
        Seen seen,
        Tries tries) {

    public static ClusterVm down(VmId id, VmDemand demand, boolean available, Instant at) {
        return new ClusterVm(
                id,
                demand,
                available,
                Wish.DOWN,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Seen.down(at),
                Tries.FRESH);
    }

    ClusterVm wished(Wish newWish) {
        return new ClusterVm(id, demand, available, newWish, false, place, order, leftover, seen, tries);
    }

    ClusterVm shaped(VmDemand newDemand, boolean nowAvailable) {
        return new ClusterVm(id, newDemand, nowAvailable, wish, asked, place, order, leftover, seen, tries);
    }

    ClusterVm carriedOut() {
        return new ClusterVm(id, demand, available, wish, true, place, order, leftover, seen, tries);
    }

    ClusterVm at(Optional<Place> newPlace) {
        return new ClusterVm(id, demand, available, wish, asked, newPlace, order, leftover, seen, tries);
    }

    ClusterVm ordered(Optional<Order> newOrder) {
        return new ClusterVm(id, demand, available, wish, asked, place, newOrder, leftover, seen, tries);
    }

    ClusterVm clearing(Optional<Order> newLeftover) {
        return new ClusterVm(id, demand, available, wish, asked, place, order, newLeftover, seen, tries);
    }

    ClusterVm seen(Seen newSeen) {
        return new ClusterVm(id, demand, available, wish, asked, place, order, leftover, newSeen, tries);
    }

    ClusterVm tried(Tries newTries) {
        return new ClusterVm(id, demand, available, wish, asked, place, order, leftover, seen, newTries);
    }
}
