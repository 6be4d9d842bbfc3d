package org.reeve.backend.network;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.qos.QosId;

/** A way for NICs into a network, as people see it. */
public record VnicProfileView(
        VnicProfileId id,
        NetworkId network,
        String name,
        String description,
        boolean passThrough,
        boolean migratable,
        boolean portMirroring,
        Optional<UUID> filter,
        Optional<VnicProfileId> failover,
        Map<String, String> properties,
        Optional<Limited> qos) {

    /** The limits on every card that goes this way. */
    public record Limited(QosId qos, DataCenterId dataCenter) {}
}
