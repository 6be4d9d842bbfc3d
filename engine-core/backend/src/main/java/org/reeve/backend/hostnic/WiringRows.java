package org.reeve.backend.hostnic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;

/** Reads what is known of a host's wires. */
final class WiringRows {

    private final Sql sql;

    WiringRows(Sql sql) {
        this.sql = sql;
    }

    HostWiring wiring(HostId host) {
        return new Wires(host, reported(host), new Configured(networks(host), labels(host), shares(host))).read();
    }

    private Reported reported(HostId host) {
        return sql.first(
                        """
                        select s.capabilities, s.nics, s.devices, coalesce(p.details, '{}') as figures
                        from host_seen s left join host_sample p on p.host_id = s.host_id where s.host_id = ?""",
                        row -> Reported.of(
                                Json.tree(row.getString("capabilities")),
                                Json.tree(row.getString("nics")),
                                Json.tree(row.getString("devices")),
                                Json.tree(row.getString("figures"))),
                        host)
                .orElseThrow();
    }

    private Map<String, Configured.Logical> networks(HostId host) {
        Map<String, Configured.Logical> all = new LinkedHashMap<>();
        sql.list(
                """
                select n.id, n.vdsm_name, n.mtu, n.vlan, n.vm_network, n.dns from host h
                join cluster_network u on u.cluster_id = h.cluster_id join network n on n.id = u.network_id where h.id = ?""",
                row -> {
                    List<String> resolvers = new ArrayList<>();
                    for (JsonNode server : Json.tree(row.getString("dns"))) {
                        resolvers.add(server.asText());
                    }
                    return all.put(
                            row.getString("vdsm_name"),
                            new Configured.Logical(
                                    new NetworkId(row.getObject("id", UUID.class)),
                                    row.getInt("mtu") == 0 ? Configured.USUAL_MTU : row.getInt("mtu"),
                                    Optional.ofNullable(row.getObject("vlan", Integer.class)),
                                    row.getBoolean("vm_network"),
                                    resolvers));
                },
                host);
        return all;
    }

    private Map<String, List<String>> labels(HostId host) {
        Map<String, List<String>> all = new TreeMap<>();
        sql.list(
                "select nic, label from host_nic_label where host_id = ? order by label",
                row -> all.computeIfAbsent(row.getString(1), nic -> new ArrayList<>())
                        .add(row.getString(2)),
                host);
        return all;
    }

    private Map<String, Configured.Shared> shares(HostId host) {
        Map<String, Configured.Shared> all = new TreeMap<>();
        sql.list(
                """
                select s.nic, s.all_networks,
                    array(select n.network_id from host_nic_share_network n where n.host_id = s.host_id and n.nic = s.nic order by 1) as networks,
                    array(select l.label from host_nic_share_label l where l.host_id = s.host_id and l.nic = s.nic order by 1) as labels
                from host_nic_share s where s.host_id = ?""",
                row -> all.put(
                        row.getString("nic"),
                        new Configured.Shared(
                                row.getBoolean("all_networks"),
                                Stream.of((UUID[]) row.getArray("networks").getArray())
                                        .map(NetworkId::new)
                                        .toList(),
                                List.of((String[]) row.getArray("labels").getArray()))),
                host);
        return all;
    }
}
