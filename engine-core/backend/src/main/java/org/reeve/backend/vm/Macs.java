package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.backend.api.Refused;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.network.MacPool;
import org.reeve.dal.network.MacPoolRange;
import org.reeve.dal.network.MacPools;
import org.reeve.dal.network.MacUse;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.MacAddress;
import org.reeve.model.vm.NicId;

/** Gives hardware addresses out of a cluster's pool, one after the other, none twice. */
@Dependent
class Macs {

    private final MacPools pools;
    private final Clusters clusters;

    @Inject
    Macs(MacPools pools, Clusters clusters) {
        this.pools = pools;
        this.clusters = clusters;
    }

    /** The lowest free address. Others who want one wait until this transaction ends. */
    MacAddress free(ClusterId cluster) {
        MacPool pool = pool(cluster);
        Set<String> taken = new TreeSet<>(pools.taken(pool.id().value()));
        List<MacPoolRange> ranges = pools.ranges(pool.id().value());
        for (MacPoolRange range : ranges) {
            for (long next = range.first().number(); next <= range.last().number(); next++) {
                MacAddress mac = MacAddress.of(next);
                if (!mac.multicast() && !taken.contains(mac.text())) {
                    return mac;
                }
            }
        }
        throw new Refused(Refused.Kind.CONFLICT, "vm.mac-pool-empty", "pool", pool.name());
    }

    /** @throws Refused when another card has the address and the pool does not let two have it */
    void take(ClusterId cluster, NicId nic, MacAddress mac) {
        MacPool pool = pool(cluster);
        boolean taken = pools.taken(pool.id().value()).contains(mac.text());
        if (taken && !pool.allowDuplicates()) {
            throw new Refused(Refused.Kind.CONFLICT, "vm.mac-taken", "mac", mac);
        }
        pools.use(nic).ifPresent(pools::remove);
        pools.add(new MacUse(nic, pool, mac));
    }

    /** Brings an address along to another cluster, whose pool may be another. Answers whether it is free there. */
    boolean move(ClusterId to, NicId nic, MacAddress mac) {
        MacPool pool = pool(to);
        boolean same =
                pools.use(nic).filter(use -> use.macPool().equals(pool.id())).isPresent();
        if (same) {
            return true;
        }
        boolean taken = pools.taken(pool.id().value()).contains(mac.text());
        if (!taken || pool.allowDuplicates()) {
            take(to, nic, mac);
        }
        return !taken || pool.allowDuplicates();
    }

    private MacPool pool(ClusterId cluster) {
        return pools.lock(clusters.find(cluster).orElseThrow().macPool().value())
                .orElseThrow();
    }
}
