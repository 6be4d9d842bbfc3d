package org.reeve.backend.storage;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageType;

/** What storage domains can be searched by. */
final class StorageSearch {

    private static final String STATUS = "coalesce(p.status, 'UNATTACHED')";

    /** Of a domain that several data centers share, when they do not say the same of it. */
    private static final String SHARED =
            """
            (select case when count(distinct q.status) > 1 then 'MIXED' else coalesce(min(q.status), 'UNATTACHED') end
                from storage_domain_pool q where q.storage_domain_id = d.id)""";

    private static final Meaning.Choice SHARED_WORDS =
            Meaning.Choice.of(StorageDomainStatus.class).also("mixed", "MIXED");

    static final Searchable KIND = new Searchable(
            List.of("Storage", "Storages", "StorageDomains", "StorageDomain"),
            ListStorageDomains.TABLES,
            "d.id",
            "storage_domain",
            List.of(
                    text("name", "d.name").freely(),
                    text("description", "d.description").freely(),
                    text("comment", "d.comment").freely(),
                    choice("status", STATUS, StorageDomainStatus.class).freely(),
                    choice("shared_status", SHARED, SHARED_WORDS),
                    choice("external_status", "e.external_status", ExternalStatus.class),
                    nameOf("datacenter", "data_center", "p.data_center_id").freely(),
                    choice("type", "d.storage_type", StorageType.class).freely(),
                    number("free_size", "e.available_bytes / 1073741824"),
                    number("used_size", "e.used_bytes / 1073741824"),
                    number("total_size", "(e.available_bytes + e.used_bytes) / 1073741824"),
                    number(
                            "committed",
                            """
                            (select coalesce(sum(v.capacity_bytes), 0) / 1073741824 from disk k
                                join volume v on v.disk_id = k.id and v.active where k.storage_domain_id = d.id)"""),
                    flag("wipe_after_delete", "d.wipe_after_delete"),
                    flag("discard_after_delete", "d.discard_after_delete"),
                    number("low_space_threshold", "d.warning_low_space_percent").also("low_space_threshold (%)"),
                    number("critical_space_threshold", "d.critical_space_gib").also("critical_space_threshold (gb)"),
                    flag("backup", "d.backup"),
                    id("id", "d.id").freely()),
            List.of(
                    Reference.to("DataCenter", "p.data_center_id in (%s)"),
                    Reference.to(
                            "Clusters",
                            "p.data_center_id in (select y.data_center_id from cluster y where y.id in (%s))"),
                    Reference.to(
                            "Hosts",
                            """
                            p.data_center_id in (select y.data_center_id from cluster y join host z on z.cluster_id = y.id
                                where z.id in (%s))"""),
                    Reference.to("Disks", "d.id in (select y.storage_domain_id from disk y where y.id in (%s))")));

    private StorageSearch() {}
}
