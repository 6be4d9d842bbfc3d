package org.reeve.backend.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.MacPoolRange;
import org.reeve.dal.network.MacPools;
import org.reeve.logic.lock.Lock;
import org.reeve.model.network.MacPoolId;

/** Which ranges of addresses a pool can have: in order, apart from each other, and apart from those of every other pool. */
final class MacRanges {

    private static final long GROUP_STEP = 1L << 40;

    /** Held by everybody who draws ranges, so that two do not draw the same. */
    static final Lock LOCK = Lock.name("mac_ranges", "all");

    private MacRanges() {}

    /** @param but the pool the ranges are for */
    static Verdict check(List<MacRange> ranges, Optional<MacPoolId> but, Store store) {
        boolean backwards = ranges.stream().anyMatch(range -> range.first().compareTo(range.last()) > 0);
        if (ranges.isEmpty() || backwards) {
            return Verdict.invalid("network.mac-pool-ranges");
        }
        return ranges.stream()
                .map(MacRanges::single)
                .reduce(Verdict.ok(), Verdict::and)
                .and(Verdict.refuseIf(crossEachOther(ranges), "network.mac-pool-ranges-overlap"))
                .and(ranges.stream()
                        .flatMap(range -> other(range, but, store).stream())
                        .findFirst()
                        .map(name -> Verdict.refuse("network.mac-pool-overlaps", "name", name))
                        .orElse(Verdict.ok()));
    }

    /** A range whose addresses are all those of groups gives nothing. */
    private static Verdict single(MacRange range) {
        boolean none = range.first().multicast()
                && range.last().multicast()
                && range.last().number() - range.first().number() < GROUP_STEP;
        return Verdict.refuseIf(none, "network.mac-pool-range-group", "first", range.first(), "last", range.last());
    }

    private static boolean crossEachOther(List<MacRange> ranges) {
        List<MacRange> inOrder =
                ranges.stream().sorted(Comparator.comparing(MacRange::first)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).first().compareTo(inOrder.get(i - 1).last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> other(MacRange range, Optional<MacPoolId> but, Store store) {
        return store.sql()
                .first(
                        """
                        select p.name from mac_pool_range r join mac_pool p on p.id = r.mac_pool_id
                        where r.first_mac <= ? and r.last_mac >= ? and p.id is distinct from ? order by p.name""",
                        row -> row.getString(1),
                        range.last().text(),
                        range.first().text(),
                        but);
    }

    static void add(MacPoolId pool, List<MacRange> ranges, MacPools pools) {
        ranges.forEach(range -> pools.add(new MacPoolRange(pool, range.first(), range.last())));
    }
}
