package org.reeve.backend.hostnic;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;

/** Reads what is known of hosts' wires: a row a host, with what is configured for it gathered into documents. */
final class WiringRows {

    static final String COLUMNS =
            """
            h.id as host_id, s.capabilities, s.nics, s.devices, coalesce(p.details, '{}') as figures,
                (select coalesce(jsonb_object_agg(n.vdsm_name, to_jsonb(n)), '{}')
                    from cluster_network u join network n on n.id = u.network_id where u.cluster_id = h.cluster_id) as networks,
                (select coalesce(jsonb_object_agg(l.nic, l.labels), '{}') from (select nic, jsonb_agg(label order by label) as labels
                    from host_nic_label where host_id = h.id group by nic) l) as labels,
                (select coalesce(jsonb_object_agg(x.nic, jsonb_build_object('all', x.all_networks,
                        'networks', array(select y.network_id from host_nic_share_network y
                            where y.host_id = x.host_id and y.nic = x.nic order by 1),
                        'labels', array(select y.label from host_nic_share_label y
                            where y.host_id = x.host_id and y.nic = x.nic order by 1))), '{}')
                    from host_nic_share x where x.host_id = h.id) as shares""";

    static final String TABLES =
            "host h join host_seen s on s.host_id = h.id left join host_sample p on p.host_id = h.id";

    private WiringRows() {}

    /** For actions, which look at one host whose lock they hold. */
    static Optional<HostWiring> find(HostId host, Sql sql) {
        return sql.first("select " + COLUMNS + " from " + TABLES + " where h.id = ?", WiringRows::view, host);
    }

    static HostWiring view(ResultSet row) throws SQLException {
        HostId host = new HostId(row.getObject("host_id", UUID.class));
        Reported said = Reported.of(
                Json.tree(row.getString("capabilities")),
                Json.tree(row.getString("nics")),
                Json.tree(row.getString("devices")),
                Json.tree(row.getString("figures")));
        Configured configured = new Configured(
                all(row.getString("networks"), WiringRows::network),
                all(row.getString("labels"), WiringRows::texts),
                all(row.getString("shares"), WiringRows::shared));
        return new Wires(host, said, configured).read();
    }

    private static <T> Map<String, T> all(String json, Function<JsonNode, T> of) {
        Map<String, T> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : Json.tree(json).properties()) {
            all.put(one.getKey(), of.apply(one.getValue()));
        }
        return all;
    }

    private static Configured.Logical network(JsonNode row) {
        int mtu = row.path("mtu").asInt();
        return new Configured.Logical(
                NetworkId.of(row.path("id").asText()),
                mtu == 0 ? Configured.USUAL_MTU : mtu,
                row.path("vlan").isNumber() ? Optional.of(row.path("vlan").asInt()) : Optional.empty(),
                row.path("vm_network").asBoolean(),
                texts(row.path("dns")));
    }

    private static Configured.Shared shared(JsonNode row) {
        return new Configured.Shared(
                row.path("all").asBoolean(),
                texts(row.path("networks")).stream().map(NetworkId::of).toList(),
                texts(row.path("labels")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(one.asText()));
        return all;
    }
}
