package org.reeve.backend.template;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.template.TemplateStatus;

/** What templates can be searched by. */
final class TemplateSearch {

    static final Searchable KIND = new Searchable(
            List.of("Templates", "Template"),
            ListTemplates.TABLES,
            "t.id",
            "template",
            List.of(
                    text("name", "t.name").freely(),
                    text("comment", "t.comment").freely(),
                    text("description", "t.description").freely(),
                    text("os", "t.os"),
                    date("creationdate", "t.created"),
                    number("childcount", "(select count(*) from vm y where y.template_id = t.id and {vm:y.id})"),
                    number("mem", "t.memory_bytes / 1048576").also("memory"),
                    choice("status", "t.status", TemplateStatus.class).freely(),
                    // Nothing seals disks here, so none is.
                    flag("sealed", "false::boolean"),
                    nameOf("quota", "quota", "t.quota_id").freely(),
                    nameOf("cluster", "cluster", "t.cluster_id").freely(),
                    nameOf("datacenter", "data_center", "t.data_center_id").freely(),
                    choice("architecture", "x.architecture", Architecture.class)
                            .within("t.cluster_id in (select x.id from cluster x where %s)")
                            .sortedBy("(select x.architecture from cluster x where x.id = t.cluster_id)"),
                    text("version_name", "t.version_name").freely(),
                    number("version_number", "t.version_number"),
                    Field.tag("tag_template", "template_id", "t.id"),
                    id("_vmt_id", "t.id").also("id").freely()),
            List.of(
                    Reference.to("Vms", "t.id in (select y.template_id from vm y where y.id in (%s))"),
                    Reference.to(
                            "Hosts",
                            """
                            t.id in (select y.template_id from vm y join vm_seen z on z.vm_id = y.id
                                where {vm:y.id} and z.host_id in (%s))"""),
                    Reference.to("Clusters", "t.cluster_id in (%s)"),
                    Reference.to("DataCenter", "t.data_center_id in (%s)"),
                    Reference.to("Events", "t.id in (select y.template_id from event y where y.id in (%s))"),
                    Reference.to(
                            "Users",
                            "t.id in (select y.object_id from permission y where {permission:y.id} and y.user_id in (%s))"),
                    Reference.to(
                            "Storage",
                            """
                            t.id in (select y.template_id from disk_vm y join disk z on z.id = y.disk_id
                                where z.storage_domain_id in (%s))"""),
                    Reference.to(
                            "Vnic", "t.id in (select y.template_id from nic y where y.id in (%s))", "vnic", "nic")));

    static final Searchable INSTANCE_TYPES = new Searchable(
            List.of("InstanceTypes", "InstanceType"),
            ListTemplates.TABLES,
            "t.id",
            "{everybody:t.id}",
            List.of(
                    text("name", "t.name").freely(),
                    text("comment", "t.comment").freely(),
                    text("description", "t.description").freely(),
                    date("creationdate", "t.created"),
                    number("mem", "t.memory_bytes / 1048576").also("memory"),
                    number("vcpus", "t.cpu_sockets * t.cpu_cores * t.cpu_threads"),
                    id("id", "t.id").freely()),
            List.of());

    private TemplateSearch() {}
}
