package org.reeve.backend.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.NetworkId;

/** Keeps the duties of networks in a cluster with exactly one of them each: what nobody else does, the management network does. */
final class ClusterUses {

    private static final List<String> DUTIES = List.of("display", "migration", "default_route");

    private ClusterUses() {}

    /** The network is about to leave the cluster. */
    static void handOver(ClusterId cluster, NetworkId from, Store store) {
        for (String duty : DUTIES) {
            give(cluster, from, duty, store);
        }
    }

    /** The network is about to leave every cluster. */
    static void handOverAll(NetworkId from, Store store) {
        store.sql()
                .list(
                        "select cluster_id from cluster_network where network_id = ?",
                        row -> new ClusterId(row.getObject(1, UUID.class)),
                        from)
                .forEach(cluster -> {
                    handOver(cluster, from, store);
                    store.changed(cluster);
                });
    }

    /** The duties it takes are taken from the others, and those it lays down go back to the management network. */
    static void apply(ClusterUse use, ClusterId cluster, NetworkId network, Store store) {
        duty(use.display(), cluster, network, "display", store);
        duty(use.migration(), cluster, network, "migration", store);
        duty(use.defaultRoute(), cluster, network, "default_route", store);
        use.management().filter(on -> on).ifPresent(on -> {
            // First, since at no time may the management network be one that hosts can do without.
            store.sql()
                    .run(
                            "update cluster_network set required = true where cluster_id = ? and network_id = ?",
                            cluster,
                            network);
            take(cluster, network, "management", store);
        });
        use.required().ifPresent(on -> store.sql()
                .run(
                        "update cluster_network set required = ? or management where cluster_id = ? and network_id = ?",
                        on,
                        cluster,
                        network));
        use.gluster().ifPresent(on -> store.sql()
                .run(
                        "update cluster_network set gluster = ? where cluster_id = ? and network_id = ?",
                        on,
                        cluster,
                        network));
    }

    private static void duty(Optional<Boolean> on, ClusterId cluster, NetworkId network, String duty, Store store) {
        on.ifPresent(yes -> {
            if (yes) {
                take(cluster, network, duty, store);
            } else {
                give(cluster, network, duty, store);
            }
        });
    }

    private static void take(ClusterId cluster, NetworkId network, String duty, Store store) {
        // Two statements, since at no time may two networks of a cluster have the duty.
        store.sql()
                .run(
                        "update cluster_network set %1$s = false where cluster_id = ? and network_id <> ? and %1$s"
                                .formatted(duty),
                        cluster,
                        network);
        store.sql()
                .run(
                        "update cluster_network set %s = true where cluster_id = ? and network_id = ?".formatted(duty),
                        cluster,
                        network);
    }

    private static void give(ClusterId cluster, NetworkId network, String duty, Store store) {
        int given = store.sql()
                .run(
                        "update cluster_network set %1$s = false where cluster_id = ? and network_id = ? and %1$s and not management"
                                .formatted(duty),
                        cluster,
                        network);
        if (given > 0) {
            store.sql()
                    .run(
                            "update cluster_network set %s = true where cluster_id = ? and management".formatted(duty),
                            cluster);
        }
    }
}
