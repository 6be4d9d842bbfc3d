package org.reeve.backend.network;

import static org.reeve.logic.search.Field.NOTHING;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What networks can be searched by. */
final class NetworkSearch {

    static final Searchable KIND = new Searchable(
            List.of("Networks", "Network"),
            "network n",
            "n.id",
            "network",
            List.of(
                    text("name", "n.name").also("network_name").freely(),
                    text("description", "n.description").freely(),
                    text("comment", "n.comment").freely(),
                    number("vlanid", "n.vlan"),
                    flag("stp", "n.stp"),
                    number("mtu", "n.mtu"),
                    flag("vmnetwork", "n.vm_network"),
                    nameOf("qos_name", "qos", "n.qos_id").freely(),
                    // All networks are the engine's own.
                    text("provider_name", NOTHING),
                    nameOf("datacenter", "data_center", "n.data_center_id").freely(),
                    text("label", "y.label")
                            .within("exists (select 1 from jsonb_array_elements_text(n.labels) y(label) where %s)")
                            .freely(),
                    id("id", "n.id").freely()),
            List.of(
                    Reference.to("DataCenter", "n.data_center_id in (%s)"),
                    Reference.to(
                            "Clusters",
                            "n.id in (select y.network_id from cluster_network y where y.cluster_id in (%s))",
                            "cluster_network"),
                    Reference.to(
                            "Hosts",
                            """
                            n.id in (select y.network_id from cluster_network y join host z on z.cluster_id = y.cluster_id
                                where z.id in (%s))""",
                            "host_network"),
                    Reference.to("Providers", "false and exists (%s)", "network_provider")));

    private NetworkSearch() {}
}
