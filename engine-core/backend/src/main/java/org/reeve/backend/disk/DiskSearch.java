package org.reeve.backend.disk;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.VolumeType;

/** What disks can be searched by. */
final class DiskSearch {

    static final Searchable KIND = new Searchable(
            List.of("Disks", "Disk"),
            ListDisks.TABLES,
            "k.id",
            "disk",
            List.of(
                    text("alias", "k.alias").also("name").freely(),
                    text("description", "k.description").freely(),
                    number("provisioned_size", "v.capacity_bytes / 1073741824.0"),
                    number("size", "v.capacity_bytes / 1073741824.0"),
                    number(
                            "actual_size",
                            "(select sum(w.actual_bytes) / 1073741824.0 from volume w where w.disk_id = k.id)"),
                    date("creation_date", "k.created"),
                    date("last_modified", "v.created"),
                    flag("shareable", "k.shareable"),
                    choice("status", "k.status", DiskStatus.class).freely(),
                    choice("disk_type", "k.storage_type", DiskStorageType.class),
                    choice("disk_content_type", "k.content_type", DiskContentType.class),
                    choice("allocation_policy", "v.type", VolumeType.class),
                    number("number_of_vms", "(select count(*) from disk_vm y where y.disk_id = k.id and {vm:y.vm_id})"),
                    text("vm_names", "z.name")
                            .within(
                                    "k.id in (select y.disk_id from disk_vm y join vm z on z.id = y.vm_id where {vm:z.id} and %s)")
                            .freely(),
                    nameOf("quota", "quota", "k.quota_id").freely(),
                    flag("wipe_after_delete", "k.wipe_after_delete"),
                    id("id", "k.id").freely()),
            List.of(
                    Reference.to("Storage", "k.storage_domain_id in (%s)"),
                    Reference.to(
                            "DataCenter",
                            """
                            k.storage_domain_id in (select y.storage_domain_id from storage_domain_pool y
                                where y.data_center_id in (%s))"""),
                    Reference.to("Vms", "k.id in (select y.disk_id from disk_vm y where y.vm_id in (%s))"),
                    Reference.to(
                            "Templates", "k.id in (select y.disk_id from disk_vm y where y.template_id in (%s))")));

    private DiskSearch() {}
}
