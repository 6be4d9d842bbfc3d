package org.reeve.backend.vm;

import static org.reeve.logic.search.Field.NOTHING;
import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.listed;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.span;
import static org.reeve.logic.search.Field.text;
import static org.reeve.logic.search.Field.version;

import java.util.List;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.vm.VmStatus;
import org.reeve.model.vm.VmType;

/** What machines can be searched by. */
final class VmSearch {

    /** Clients see one word for both ends of a migration. */
    private static final Meaning.Choice STATUS = Meaning.Choice.of(VmStatus.class)
            .also("migrating", VmStatus.MIGRATING_FROM.name(), VmStatus.MIGRATING_TO.name());

    /** What guests say of themselves in one text, so that words without a field are compared with it once, by an index (`V110`). */
    private static final String GUEST =
            """
            coalesce(s.guest ->> 'fqdn', '') || ' ' || coalesce(s.guest ->> 'addresses', '') || ' ' || coalesce(s.guest ->> 'user', '')""";

    static final Searchable KIND = new Searchable(
            List.of("Vms", "Vm"),
            ListVms.TABLES,
            "v.id",
            "vm",
            List.of(
                    text("name", "v.name").freely(),
                    text("description", "v.description").freely(),
                    text("comment", "v.comment").freely(),
                    choice("status", "s.status", STATUS).freely(),
                    choice("type", "v.type", VmType.class).freely(),
                    listed("ip", "s.guest -> 'addresses'", GUEST),
                    text("fqdn", "s.guest ->> 'fqdn'").also("address"),
                    nameOf("on_host", "host", "s.host_id").freely(),
                    nameOf("cluster", "cluster", "v.cluster_id").freely(),
                    nameOf("datacenter", "data_center", "v.data_center_id").freely(),
                    nameOf("pool", "vm_pool", "v.vm_pool_id").freely(),
                    text("loggedinuser", "s.guest ->> 'user'"),
                    listed("apps", "s.guest -> 'applications'"),
                    text("guest", GUEST).freely(),
                    span("uptime", "case when s.status <> 'DOWN' then extract(epoch from now() - s.started) end")
                            .sortedBy("case when s.status <> 'DOWN' then -date_part('epoch', s.started) end"),
                    text("os", "v.os"),
                    date("creationdate", "v.created"),
                    figure("cpu_usage", "sorted.cpu_percent"),
                    figure("mem_usage", "sorted.memory_used_bytes * 100.0 / v.memory_bytes"),
                    figure("network_usage", "sorted.network_percent"),
                    number("memory", "v.memory_bytes / 1048576").sortedBy("v.memory_bytes"),
                    number("guaranteed_memory", "v.memory_guaranteed_bytes / 1048576"),
                    number("vcpus", "v.cpu_sockets * v.cpu_cores * v.cpu_threads"),
                    Field.tag("tag_vm", "vm_id", "v.id"),
                    id("id", "v.id").freely(),
                    // Who made it is no part of what a machine tells everybody who may use it.
                    id("created_by_user_id", "case when {app_user:v.created_by} then v.created_by end"),
                    nameOf("quota", "quota", "v.quota_id").freely(),
                    choice("architecture", "c.architecture", Architecture.class).freely(),
                    choice("bios_type", "coalesce(v.bios_type, c.bios_type)", BiosType.class),
                    version("compatibility_level", "c.compatibility_level"),
                    version("custom_compatibility_level", "v.settings -> 'identity' ->> 'level'"),
                    text("custom_emulated_machine", "v.settings -> 'processor' ->> 'machine'"),
                    text("custom_cpu_type", "v.settings -> 'processor' ->> 'model'"),
                    // No host tells how far a migration is, and nothing here runs in Kubernetes.
                    number("migration_progress_percent", "null::numeric"),
                    text("k8s_namespace", NOTHING),
                    flag("next_run_config_exists", "v.next_run is not null"),
                    flag(
                            "has_illegal_images",
                            """
                            exists (select 1 from disk_vm a join disk k on k.id = a.disk_id
                                where a.vm_id = v.id and k.status = 'ILLEGAL')""")),
            List.of(
                    Reference.to("Hosts", "s.host_id in (%s)"),
                    Reference.to("Templates", "v.template_id in (%s)"),
                    Reference.to("Clusters", "v.cluster_id in (%s)"),
                    Reference.to("DataCenter", "v.data_center_id in (%s)"),
                    Reference.to("Events", "v.id in (select y.vm_id from event y where y.id in (%s))"),
                    Reference.to(
                            "Users",
                            "v.id in (select y.object_id from permission y where {permission:y.id} and y.user_id in (%s))"),
                    Reference.to("Disks", "v.id in (select y.vm_id from disk_vm y where y.disk_id in (%s))"),
                    Reference.to(
                            "Storage",
                            """
                            v.id in (select y.vm_id from disk_vm y join disk z on z.id = y.disk_id
                                where z.storage_domain_id in (%s))"""),
                    Reference.to("Vnic", "v.id in (select y.vm_id from nic y where y.id in (%s))", "vnic", "nic")));

    private static Field figure(String name, String expression) {
        return number(name, "(select " + expression + " from vm_sample sorted where sorted.vm_id = v.id)")
                .sortedBy(expression, "left join vm_sample sorted on sorted.vm_id = v.id");
    }

    private VmSearch() {}
}
