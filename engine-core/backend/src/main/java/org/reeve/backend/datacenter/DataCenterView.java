package org.reeve.backend.datacenter;

import java.util.Optional;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.storage.StorageFormat;

/**
 * A data center as people see it.
 *
 * @param local whether its storage belongs to one host
 * @param level the feature level, `4.7`
 * @param macPool what its clusters draw from when they name no pool
 */
public record DataCenterView(
        DataCenterId id,
        String name,
        String description,
        String comment,
        boolean local,
        String level,
        DataCenterStatus status,
        QuotaMode quotaMode,
        Optional<StorageFormat> storageFormat,
        MacPoolId macPool) {}
