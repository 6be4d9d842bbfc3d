package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkFilter;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.qos.QosId;

/** Answers {@link VnicProfilesQuery}. */
@Dependent
public class ListVnicProfiles implements ListHandler<VnicProfilesQuery, VnicProfileView> {

    static final String TABLES = "vnic_profile p join network n on n.id = p.network_id";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(VnicProfileSearch.KIND);
    }

    @Override
    public Rows<VnicProfileView> rows(VnicProfilesQuery query, Reader reader) {
        return Rows.of("p.*, n.data_center_id", TABLES, ListVnicProfiles::view)
                .whereGiven("p.id = ?", query.profile())
                .whereGiven("n.id = ?", query.network())
                .where(Visible.to(reader.caller(), Sight.VNIC_PROFILE, "p.id"))
                .ownedBy("network", "n.id")
                .orderedBy("p.name, p.id");
    }

    private static VnicProfileView view(ResultSet row) throws SQLException {
        return new VnicProfileView(
                new VnicProfileId(row.getObject("id", UUID.class)),
                new NetworkId(row.getObject("network_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("pass_through"),
                row.getBoolean("migratable"),
                row.getBoolean("port_mirroring"),
                Optional.ofNullable(row.getString("network_filter"))
                        .flatMap(NetworkFilter::named)
                        .map(NetworkFilter::id),
                Optional.ofNullable(row.getObject("failover_id", UUID.class)).map(VnicProfileId::new),
                properties(row.getString("custom_properties")),
                limited(row));
    }

    private static Optional<VnicProfileView.Limited> limited(ResultSet row) throws SQLException {
        UUID qos = row.getObject("qos_id", UUID.class);
        return qos == null
                ? Optional.empty()
                : Optional.of(new VnicProfileView.Limited(
                        new QosId(qos), new DataCenterId(row.getObject("data_center_id", UUID.class))));
    }

    private static Map<String, String> properties(String json) {
        Map<String, String> all = new TreeMap<>();
        Json.tree(json)
                .properties()
                .forEach(one -> all.put(one.getKey(), one.getValue().asText()));
        return all;
    }
}
