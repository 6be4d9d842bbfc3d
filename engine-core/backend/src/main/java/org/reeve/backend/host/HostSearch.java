package org.reeve.backend.host;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.host.HostStatus;

/** What hosts can be searched by. */
final class HostSearch {

    static final Searchable KIND = new Searchable(
            List.of("Hosts", "Host"),
            ListHosts.TABLES,
            "h.id",
            "host",
            List.of(
                    text("name", "h.name").freely(),
                    text("comment", "h.comment").freely(),
                    text("description", "h.description").freely(),
                    choice("status", "s.status", HostStatus.class).freely(),
                    choice("external_status", "s.external_status", ExternalStatus.class),
                    nameOf("cluster", "cluster", "h.cluster_id").freely(),
                    nameOf("datacenter", "data_center", "c.data_center_id").freely(),
                    text("address", "h.address").also("hostname").freely(),
                    text("version", "s.agent_version").freely(),
                    number("cpus", "s.cpus"),
                    number("memory", "s.memory_bytes / 1048576"),
                    number("cpu_usage", "p.cpu_percent"),
                    number("mem_usage", "p.memory_used_bytes * 100.0 / nullif(s.memory_bytes, 0)"),
                    number("network_usage", "p.network_percent"),
                    number("cpu_speed", numeric("s.capabilities -> 'cpu' ->> 'cpuSpeed'")),
                    text("cpu_model", "s.capabilities -> 'cpu' ->> 'cpuModel'").freely(),
                    number("active_vms", machines("v.status not in ('DOWN', 'MIGRATING_TO')")),
                    number("migrating_vms", machines("v.status in ('MIGRATING_FROM', 'MIGRATING_TO')")),
                    number(
                            "committed_mem",
                            """
                            (select coalesce(sum(o.memory_bytes), 0) / 1048576 from vm_seen v join vm o on o.id = v.vm_id
                                where v.host_id = h.id)"""),
                    Field.tag("tag_host", "host_id", "h.id"),
                    choice("architecture", "c.architecture", Architecture.class).freely(),
                    number("spm_id", "(select l.number from host_lockspace l where l.host_id = h.id)"),
                    text("hw_id", "s.capabilities -> 'hardware' ->> 'systemUUID'")
                            .freely(),
                    id("id", "h.id").freely()),
            List.of(
                    Reference.to("Vms", "h.id in (select y.host_id from vm_seen y where y.vm_id in (%s))"),
                    Reference.to(
                            "Templates",
                            """
                            h.id in (select y.host_id from vm_seen y join vm z on z.id = y.vm_id where z.template_id in (%s))"""),
                    Reference.to("Clusters", "h.cluster_id in (%s)"),
                    Reference.to("DataCenter", "c.data_center_id in (%s)"),
                    Reference.to("Events", "h.id in (select y.host_id from event y where y.id in (%s))"),
                    Reference.to("Users", "h.id in (select y.object_id from permission y where y.user_id in (%s))"),
                    Reference.to(
                            "Storage",
                            """
                            c.data_center_id in (select y.data_center_id from storage_domain_pool y
                                where y.storage_domain_id in (%s))""")));

    /** Hosts say their numbers as texts, and not all of them say numbers. */
    private static String numeric(String text) {
        return "case when %1$s ~ '^[0-9]{1,12}([.][0-9]{1,12})?$' then (%1$s)::numeric end".formatted("(" + text + ")");
    }

    private static String machines(String condition) {
        return "(select count(*) from vm_seen v where v.host_id = h.id and " + condition + ")";
    }

    private HostSearch() {}
}
