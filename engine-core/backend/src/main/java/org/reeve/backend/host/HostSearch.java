package org.reeve.backend.host;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import java.util.Map;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.host.HostStatus;

/** What hosts can be searched by. */
final class HostSearch {

    private static final Meaning.Choice KINDS =
            new Meaning.Choice(Map.of("rhel", List.of("RHEL"), "rhevh", List.of("OVIRT_NODE")));

    static final Searchable KIND = new Searchable(
            List.of("Hosts", "Host"),
            ListHosts.TABLES,
            "h.id",
            "host",
            List.of(
                    text("name", "h.name").also("host_name").freely(),
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
                    number("load", numeric("p.details ->> 'load'")),
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
                    // As the API has it: all hosts are of one kind, nobody looks for updates, and none runs the engine.
                    choice("type", "'RHEL'::text", KINDS),
                    flag("update_available", "false::boolean"),
                    number("ha_score", "null::numeric"),
                    text("hw_id", "s.capabilities -> 'hardware' ->> 'systemUUID'")
                            .freely(),
                    id("id", "h.id").freely()),
            List.of(
                    Reference.to("Vms", "h.id in (select y.host_id from vm_seen y where y.vm_id in (%s))"),
                    Reference.to(
                            "Templates",
                            """
                            h.id in (select y.host_id from vm_seen y join vm z on z.id = y.vm_id
                                where {vm:z.id} and z.template_id in (%s))"""),
                    Reference.to("Clusters", "h.cluster_id in (%s)"),
                    Reference.to("DataCenter", "c.data_center_id in (%s)"),
                    // Which host an event is about is the administrators' affair.
                    Reference.to(
                            "Events", "{admin:h.id} and h.id in (select y.host_id from event y where y.id in (%s))"),
                    Reference.to(
                            "Users",
                            "h.id in (select y.object_id from permission y where {permission:y.id} and y.user_id in (%s))"),
                    Reference.to(
                            "Storage",
                            """
                            c.data_center_id in (select y.data_center_id from storage_domain_pool y
                                where y.storage_domain_id in (%s))"""),
                    Reference.to("HostNics", "h.id in (%s)", "nic", "nics", "vnic")));

    private static final String NICS = "host_seen s cross join lateral jsonb_array_elements(s.nics) n(nic)";

    /** Network cards, which are part of what a host said of itself: a host is found once for each that fits. */
    static final Searchable NIC = Searchable.plain(
            "HostNics",
            NICS,
            "s.host_id",
            "host",
            text("name", "n.nic ->> 'name'").freely(),
            text("mac", "n.nic -> 'facts' ->> 'hwaddr'").freely(),
            text("network_name", "coalesce(x.name, w.name)")
                    .within(
                            """
                            exists (select 1 from jsonb_each(case jsonb_typeof(s.capabilities -> 'networks')
                                    when 'object' then s.capabilities -> 'networks' else '{}' end) w(name, facts)
                                left join network x on x.vdsm_name = w.name and {network:x.id} and x.data_center_id =
                                    (select c.data_center_id from host h join cluster c on c.id = h.cluster_id where h.id = s.host_id)
                                where (split_part(w.facts ->> 'iface', '.', 1) = n.nic ->> 'name'
                                    or w.facts -> 'ports' @> to_jsonb(n.nic ->> 'name')) and %s)""")
                    .freely());

    /** Hosts say their numbers as texts, and not all of them say numbers. */
    private static String numeric(String text) {
        return "case when %1$s ~ '^[0-9]{1,12}([.][0-9]{1,12})?$' then (%1$s)::numeric end".formatted("(" + text + ")");
    }

    private static String machines(String condition) {
        return "(select count(*) from vm_seen v where v.host_id = h.id and " + condition + ")";
    }

    private HostSearch() {}
}
