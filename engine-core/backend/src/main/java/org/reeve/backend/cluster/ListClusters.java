package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Json;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** Answers {@link ClustersQuery}. */
@Dependent
public class ListClusters implements ListHandler<ClustersQuery, ClusterView> {

    static final String TABLES = "cluster c";

    private static final String COLUMNS =
            """
            c.*, (select p.properties from scheduling_policy p where p.id = c.scheduling_policy_id) || c.scheduling_properties as properties,
                (select n.network_id from cluster_network n where n.cluster_id = c.id and n.management) as management_network_id""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(ClusterSearch.KIND);
    }

    @Override
    public Rows<ClusterView> rows(ClustersQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListClusters::view)
                .whereGiven("c.id = ?", query.cluster())
                .whereGiven("c.data_center_id = ?", query.dataCenter())
                .where(Visible.to(reader.caller(), Sight.CLUSTER, "c.id"))
                .ownedBy("data_center", "c.data_center_id")
                .orderedBy("c.name, c.id");
    }

    private static ClusterView view(ResultSet row) throws SQLException {
        return new ClusterView(
                new ClusterId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("data_center_id", UUID.class)).map(DataCenterId::new),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                row.getString("compatibility_level"),
                new ClusterView.Processing(
                        Optional.ofNullable(row.getString("cpu_type")),
                        Architecture.valueOf(row.getString("architecture")),
                        Optional.ofNullable(row.getString("bios_type")).map(BiosType::valueOf)),
                new ClusterView.Promises(
                        row.getInt("memory_overcommit_percent"),
                        row.getBoolean("threads_as_cores"),
                        row.getBoolean("ballooning"),
                        row.getBoolean("ksm"),
                        row.getBoolean("ha_reservation")),
                row.getBoolean("fencing_enabled"),
                Resilience.valueOf(row.getString("resilience")),
                new ClusterView.Scheduling(
                        new SchedulingPolicyId(row.getObject("scheduling_policy_id", UUID.class)),
                        Json.texts(row.getString("properties"))),
                new MacPoolId(row.getObject("mac_pool_id", UUID.class)),
                Optional.ofNullable(row.getObject("management_network_id", UUID.class))
                        .map(NetworkId::new),
                Json.read(row.getString("settings"), ClusterSettings.class),
                new ClusterView.Upgrade(
                        row.getBoolean("upgrade_running"),
                        row.getInt("upgrade_percent"),
                        Optional.ofNullable(row.getString("upgrade_correlation"))));
    }
}
