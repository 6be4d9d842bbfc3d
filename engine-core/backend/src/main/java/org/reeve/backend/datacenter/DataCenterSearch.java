package org.reeve.backend.datacenter;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.text;
import static org.reeve.logic.search.Field.version;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.datacenter.DataCenterStatus;

/** What data centers can be searched by. */
final class DataCenterSearch {

    static final Searchable KIND = new Searchable(
            List.of("DataCenter", "DataCenters"),
            ListDataCenters.TABLES,
            "d.id",
            "data_center",
            List.of(
                    text("name", "d.name").freely(),
                    text("description", "d.description").freely(),
                    text("comment", "d.comment").freely(),
                    flag("local", "d.local"),
                    choice("status", "s.status", DataCenterStatus.class).freely(),
                    version("compatibility_version", "d.compatibility_level").freely(),
                    id("id", "d.id").freely()),
            List.of(
                    Reference.to("Clusters", "d.id in (select y.data_center_id from cluster y where y.id in (%s))"),
                    Reference.to(
                            "Storage",
                            """
                            d.id in (select y.data_center_id from storage_domain_pool y where y.storage_domain_id in (%s))"""),
                    Reference.to("Networks", "d.id in (select y.data_center_id from network y where y.id in (%s))")));

    private DataCenterSearch() {}
}
