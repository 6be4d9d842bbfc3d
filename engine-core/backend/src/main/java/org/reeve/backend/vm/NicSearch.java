package org.reeve.backend.vm;

import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Searchable;

/** What network cards of machines can be searched by; so that machines can be by their cards. */
final class NicSearch {

    static final Searchable KIND = new Searchable(
            List.of("Vnic", "Vnics", "Nics", "Nic"),
            ListNics.TABLES,
            "n.id",
            "nic",
            List.of(
                    text("name", "n.name").freely(),
                    text("mac", "n.mac").freely(),
                    nameOf("network_name", "network", "p.network_id").freely(),
                    nameOf("vnic_profile", "vnic_profile", "n.vnic_profile_id"),
                    flag("plugged", "n.plugged"),
                    flag("linked", "n.linked")),
            List.of());

    private NicSearch() {}
}
