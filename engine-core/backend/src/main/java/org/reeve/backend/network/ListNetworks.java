package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NetworkStatus;
import org.reeve.model.qos.QosId;

/** Answers {@link NetworksQuery}. A network does what it is for in a cluster unless it is required there and some host that is up lacks it. */
@Dependent
public class ListNetworks implements ListHandler<NetworksQuery, NetworkView> {

    private static final String COLUMNS =
            """
            n.*, u.cluster_id, u.required, u.display, u.migration, u.management, u.default_route, u.gluster,
                u.required and exists (select from host h join host_seen s on s.host_id = h.id
                    where h.cluster_id = u.cluster_id and s.status = 'UP'
                        and not coalesce(jsonb_exists(s.capabilities -> 'networks', n.vdsm_name), false)
                        and not coalesce(jsonb_exists(s.capabilities -> 'bridges', n.vdsm_name), false)) as missed""";

    static final String TABLES = "network n left join cluster_network u on u.network_id = n.id and u.cluster_id = ?";

    private static final String USED = "network n join cluster_network u on u.network_id = n.id";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(NetworkSearch.KIND);
    }

    @Override
    public Rows<NetworkView> rows(NetworksQuery query, Reader reader) {
        Rows<NetworkView> networks = query.used()
                ? Rows.of(COLUMNS, USED, ListNetworks::view)
                : Rows.of(COLUMNS, TABLES, Collections.singletonList(query.cluster()), ListNetworks::view);
        // How a cluster uses a network is told to those who see the cluster.
        Rows<NetworkView> seen = query.used() || query.cluster().isPresent()
                ? networks.where(Visible.to(reader.caller(), Sight.CLUSTER, "u.cluster_id"))
                : networks;
        return seen.whereGiven("u.cluster_id = ?", query.cluster())
                .whereGiven("n.id = ?", query.network())
                .whereGiven("n.data_center_id = ?", query.dataCenter())
                .whereGiven(
                        "n.id in (select b.network_id from iscsi_bond_network b where b.iscsi_bond_id = ?)",
                        query.bond())
                .where(Visible.to(reader.caller(), Sight.NETWORK, "n.id"))
                .ownedBy("data_center", "n.data_center_id")
                .ownedBy("cluster", "u.cluster_id")
                .orderedBy("n.name, n.data_center_id, n.id");
    }

    private static NetworkView view(ResultSet row) throws SQLException {
        return new NetworkView(
                new NetworkId(row.getObject("id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                row.getString("vdsm_name"),
                new NetworkView.Carriage(
                        row.getInt("mtu"),
                        Optional.ofNullable(row.getObject("vlan", Integer.class)),
                        row.getBoolean("vm_network"),
                        row.getBoolean("stp"),
                        row.getBoolean("port_isolation")),
                texts(row.getString("labels")).stream().findFirst(),
                texts(row.getString("dns")),
                Optional.ofNullable(row.getObject("qos_id", UUID.class)).map(QosId::new),
                use(row));
    }

    private static List<String> texts(String json) {
        List<String> all = new ArrayList<>();
        Json.tree(json).forEach(one -> all.add(one.asText()));
        return all;
    }

    private static Optional<NetworkView.Use> use(ResultSet row) throws SQLException {
        UUID cluster = row.getObject("cluster_id", UUID.class);
        if (cluster == null) {
            return Optional.empty();
        }
        return Optional.of(new NetworkView.Use(
                new ClusterId(cluster),
                row.getBoolean("missed") ? NetworkStatus.NON_OPERATIONAL : NetworkStatus.OPERATIONAL,
                row.getBoolean("required"),
                row.getBoolean("display"),
                row.getBoolean("migration"),
                row.getBoolean("management"),
                row.getBoolean("default_route"),
                row.getBoolean("gluster")));
    }
}
