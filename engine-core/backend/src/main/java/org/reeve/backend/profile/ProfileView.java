package org.reeve.backend.profile;

import java.util.Optional;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;

/**
 * A profile as people see it.
 *
 * @param parent the cluster or storage domain it belongs to
 */
public record ProfileView(UUID id, UUID parent, String name, String description, Optional<Limited> qos) {

    /** By which quality of service it limits, and where that is kept. */
    public record Limited(QosId qos, DataCenterId dataCenter) {}
}
