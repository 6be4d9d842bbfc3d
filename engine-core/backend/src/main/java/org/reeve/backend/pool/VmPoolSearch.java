package org.reeve.backend.pool;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.pool.VmPoolType;

/** What pools of machines can be searched by. */
final class VmPoolSearch {

    static final Searchable KIND = new Searchable(
            List.of("Pools", "Pool"),
            ListVmPools.TABLES,
            "o.id",
            "vm_pool",
            List.of(
                    text("name", "o.name").freely(),
                    text("description", "o.description").freely(),
                    text("comment", "o.comment").freely(),
                    choice("type", "o.type", VmPoolType.class).freely(),
                    nameOf("cluster", "cluster", "o.cluster_id").freely(),
                    nameOf(
                                    "datacenter",
                                    "data_center",
                                    "(select x.data_center_id from cluster x where x.id = o.cluster_id)")
                            .freely(),
                    choice("architecture", "x.architecture", Architecture.class)
                            .within("o.cluster_id in (select x.id from cluster x where %s)"),
                    number("assigned_vm_count", "(select count(*) from vm y where y.vm_pool_id = o.id and {vm:y.id})"),
                    number(
                            "running_vm_count",
                            """
                            (select count(*) from vm y join vm_seen z on z.vm_id = y.id where y.vm_pool_id = o.id and {vm:y.id} and z.status <> 'DOWN')"""),
                    id("id", "o.id").freely()),
            List.of(Reference.to("Vms", "o.id in (select y.vm_pool_id from vm y where y.id in (%s))")));

    private VmPoolSearch() {}
}
