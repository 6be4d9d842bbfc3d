package org.reeve.backend.network;

import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.text;
import static org.reeve.logic.search.Field.version;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What vNIC profiles can be searched by. */
final class VnicProfileSearch {

    static final Searchable KIND = new Searchable(
            List.of("VnicProfiles", "VnicProfile"),
            ListVnicProfiles.TABLES,
            "p.id",
            "vnic_profile",
            List.of(
                    text("name", "p.name").freely(),
                    text("description", "p.description").freely(),
                    flag("port_mirroring", "p.port_mirroring"),
                    flag("passthrough", "p.pass_through"),
                    text("network_name", "n.name").freely(),
                    version("compatibility_version", "x.compatibility_level")
                            .within(
                                    "n.data_center_id in (select x.id from data_center x where {data_center:x.id} and %s)"),
                    nameOf("datacenter", "data_center", "n.data_center_id").freely(),
                    text("network_filter", "p.network_filter").freely(),
                    nameOf("qos_name", "qos", "p.qos_id").freely(),
                    nameOf("failover", "vnic_profile", "p.failover_id"),
                    id("id", "p.id").freely()),
            List.of(
                    Reference.to("Networks", "p.network_id in (%s)"),
                    Reference.to("DataCenter", "n.data_center_id in (%s)")));

    private VnicProfileSearch() {}
}
