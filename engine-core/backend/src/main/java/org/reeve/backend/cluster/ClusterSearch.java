package org.reeve.backend.cluster;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.text;
import static org.reeve.logic.search.Field.version;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;

/** What clusters can be searched by. */
final class ClusterSearch {

    static final Searchable KIND = new Searchable(
            List.of("Clusters", "Cluster"),
            ListClusters.TABLES,
            "c.id",
            "cluster",
            List.of(
                    text("name", "c.name").also("cluster_name").freely(),
                    text("description", "c.description").freely(),
                    text("comment", "c.comment").freely(),
                    choice("architecture", "c.architecture", Architecture.class).freely(),
                    version("compatibility_level", "c.compatibility_level").freely(),
                    text("cpu_type", "c.cpu_type").freely(),
                    nameOf("datacenter", "data_center", "c.data_center_id"),
                    id("id", "c.id").freely()),
            List.of(
                    Reference.to("DataCenter", "c.data_center_id in (%s)"),
                    Reference.to(
                            "Storage",
                            """
                            c.data_center_id in (select y.data_center_id from storage_domain_pool y
                                where y.storage_domain_id in (%s))"""),
                    Reference.to(
                            "Networks",
                            "c.id in (select y.cluster_id from cluster_network y where y.network_id in (%s))",
                            "cluster_network")));

    private ClusterSearch() {}
}
