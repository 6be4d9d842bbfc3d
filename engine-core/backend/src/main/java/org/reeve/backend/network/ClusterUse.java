package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.NetworkId;

/** What a network shall be for in a cluster; what is absent stays as it is, or as usual in a new one. */
public record ClusterUse(
        Optional<Boolean> required,
        Optional<Boolean> display,
        Optional<Boolean> migration,
        Optional<Boolean> management,
        Optional<Boolean> defaultRoute,
        Optional<Boolean> gluster) {

    public static final ClusterUse USUAL = new ClusterUse(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The hosts of a cluster are reached over the management network, so it cannot change under them. */
    Verdict check(ClusterId cluster, NetworkId network, Store store) {
        boolean wanted = management.orElse(false);
        return Verdict.refuseIf(
                        wanted
                                && store.sql()
                                        .first(
                                                """
                                        select 1 from host h where h.cluster_id = ? and not exists (
                                            select 1 from cluster_network u
                                            where u.cluster_id = h.cluster_id and u.network_id = ? and u.management)""",
                                                row -> true,
                                                cluster,
                                                network)
                                        .isPresent(),
                        "network.cluster-has-hosts")
                .and(Verdict.refuseIf(
                        required.filter(on -> !on).isPresent() && manages(cluster, network, store),
                        "network.management-required"));
    }

    private boolean manages(ClusterId cluster, NetworkId network, Store store) {
        return management.filter(on -> on).isPresent()
                || store.sql()
                        .first(
                                "select 1 from cluster_network where cluster_id = ? and network_id = ? and management",
                                row -> true,
                                cluster,
                                network)
                        .isPresent();
    }
}
