package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.affinity.AffinityGroup;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Answers {@link AffinityGroupsQuery}: whether a group is broken is read with it, from where its machines run. */
@Dependent
public class ListAffinityGroups implements ListHandler<AffinityGroupsQuery, AffinityGroupView> {

    private static final String COLUMNS =
            "g.*, m.vms, array(%s) as hosts, m.running, m.places".formatted(AffinityRows.HOSTS);

    private static final String TABLES =
            """
            affinity_group g cross join lateral (
                select coalesce(array_agg(s.vm_id), '{}') as vms,
                    coalesce(array_agg(s.vm_id order by s.vm_id) filter (where s.host_id is not null), '{}') as running,
                    coalesce(array_agg(s.host_id order by s.vm_id) filter (where s.host_id is not null), '{}') as places
                from vm_seen s where s.vm_id in (%s)) m"""
                    .formatted(AffinityRows.VMS);

    @Override
    public Rows<AffinityGroupView> rows(AffinityGroupsQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListAffinityGroups::view)
                .where("g.cluster_id = ?", query.cluster())
                .whereGiven("g.id = ?", query.group())
                .where(Visible.to(reader.caller(), Sight.AFFINITY_GROUP, "g.id"))
                .orderedBy("g.name, g.id");
    }

    private static AffinityGroupView view(ResultSet row) throws SQLException {
        AffinityGroup group = AffinityRows.group(row);
        List<UUID> running = AffinityRows.ids(row, "running").toList();
        List<UUID> places = AffinityRows.ids(row, "places").toList();
        Map<VmId, HostId> placeOf = new HashMap<>();
        for (int i = 0; i < running.size(); i++) {
            placeOf.put(new VmId(running.get(i)), new HostId(places.get(i)));
        }
        return new AffinityGroupView(
                new AffinityGroupId(group.id()),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                group.name(),
                row.getString("description"),
                group.priority(),
                group.vmsRule(),
                group.hostsRule(),
                group.broken(vm -> Optional.ofNullable(placeOf.get(vm))));
    }
}
