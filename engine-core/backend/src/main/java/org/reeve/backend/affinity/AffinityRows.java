package org.reeve.backend.affinity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.dal.Sql;
import org.reeve.logic.affinity.AffinityGroup;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.affinity.AffinityRule.Direction;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** The tables of affinity groups and labels, as the scheduler needs them. */
public final class AffinityRows {

    /** The machines of a group `g`: its own, and those in its cluster that bear a label of it. */
    static final String VMS =
            """
            select m.vm_id from affinity_group_vm m where m.affinity_group_id = g.id
            union select l.vm_id from affinity_group_vm_label x
                join affinity_label_vm l on l.affinity_label_id = x.affinity_label_id
                join vm v on v.id = l.vm_id and v.cluster_id = g.cluster_id
                where x.affinity_group_id = g.id""";

    /** Its hosts likewise. */
    static final String HOSTS =
            """
            select m.host_id from affinity_group_host m where m.affinity_group_id = g.id
            union select l.host_id from affinity_group_host_label x
                join affinity_label_host l on l.affinity_label_id = x.affinity_label_id
                join host h on h.id = l.host_id and h.cluster_id = g.cluster_id
                where x.affinity_group_id = g.id""";

    private static final String RESOLVED =
            """
            select g.id, g.name, g.priority, g.vms_rule, g.vms_enforcing, g.hosts_rule, g.hosts_enforcing,
                array(%s) as vms, array(%s) as hosts
            from affinity_group g where g.cluster_id = ?
            union all
            select l.id, l.name, 0, 'DISABLED', false, 'POSITIVE', true,
                array(select b.vm_id from affinity_label_vm b join vm v on v.id = b.vm_id and v.cluster_id = c.id
                    where b.affinity_label_id = l.id),
                array(select b.host_id from affinity_label_host b join host h on h.id = b.host_id and h.cluster_id = c.id
                    where b.affinity_label_id = l.id)
            from affinity_label l join cluster c on c.id = ?
            where l.implicit_group and exists (select 1 from affinity_label_vm b join vm v on v.id = b.vm_id and v.cluster_id = c.id
                where b.affinity_label_id = l.id)
            order by 2, 1"""
                    .formatted(VMS, HOSTS);

    private final Sql sql;

    public AffinityRows(Sql sql) {
        this.sql = sql;
    }

    /** The groups of a cluster with their labels resolved, and the labels that stand for a group themselves. */
    public List<AffinityGroup> resolved(ClusterId cluster) {
        return sql.list(RESOLVED, AffinityRows::group, cluster, cluster);
    }

    static AffinityGroup group(ResultSet row) throws SQLException {
        return new AffinityGroup(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getDouble("priority"),
                rule(row, "vms"),
                rule(row, "hosts"),
                ids(row, "vms").map(VmId::new).collect(Collectors.toUnmodifiableSet()),
                ids(row, "hosts").map(HostId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static AffinityRule rule(ResultSet row, String of) throws SQLException {
        return new AffinityRule(Direction.valueOf(row.getString(of + "_rule")), row.getBoolean(of + "_enforcing"));
    }

    static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray());
    }

    /** The clusters in which a label means something: where it is borne, and where groups refer to it. */
    Set<ClusterId> clustersOf(UUID label) {
        return Set.copyOf(sql.list(
                """
                select v.cluster_id from affinity_label_vm b join vm v on v.id = b.vm_id where b.affinity_label_id = ?
                union select h.cluster_id from affinity_label_host b join host h on h.id = b.host_id where b.affinity_label_id = ?
                union select g.cluster_id from affinity_group_vm_label x join affinity_group g on g.id = x.affinity_group_id
                    where x.affinity_label_id = ?
                union select g.cluster_id from affinity_group_host_label x join affinity_group g on g.id = x.affinity_group_id
                    where x.affinity_label_id = ?""",
                row -> new ClusterId(row.getObject(1, UUID.class)),
                label,
                label,
                label,
                label));
    }
}
