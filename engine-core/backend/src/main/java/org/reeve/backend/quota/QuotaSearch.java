package org.reeve.backend.quota;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What quotas can be searched by. */
final class QuotaSearch {

    static final String TABLES = "quota q";

    static final Searchable KIND = new Searchable(
            List.of("Quota", "Quotas"),
            TABLES,
            "q.id",
            "quota",
            List.of(
                    text("name", "q.name").freely(),
                    text("description", "q.description").freely(),
                    nameOf("storagepoolname", "data_center", "q.data_center_id")
                            .also("datacenter")
                            .freely(),
                    number("thresholdstoragepercentage", "q.storage_threshold"),
                    number("thresholdclusterpercentage", "q.cluster_threshold"),
                    number("gracestoragepercentage", "q.storage_grace"),
                    number("graceclusterpercentage", "q.cluster_grace"),
                    choice("enforcementtype", "x.quota_mode", modes())
                            .within(
                                    "q.data_center_id in (select x.id from data_center x where {data_center:x.id} and %s)"),
                    id("id", "q.id").freely()),
            List.of(Reference.to("DataCenter", "q.data_center_id in (%s)")));

    /** Searches call them as oVirt's code does, the API as people do; both are understood. */
    private static Meaning.Choice modes() {
        Map<String, List<String>> modes = new LinkedHashMap<>();
        modes.put("disabled", List.of("DISABLED"));
        modes.put("soft_enforcement", List.of("AUDIT"));
        modes.put("hard_enforcement", List.of("ENABLED"));
        return new Meaning.Choice(modes).also("audit", "AUDIT").also("enabled", "ENABLED");
    }

    private QuotaSearch() {}
}
