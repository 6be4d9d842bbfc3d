package org.reeve.backend.datacenter;

import java.util.Optional;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.storage.StorageFormat;

/**
 * What somebody wants a data center to be like; what is absent stays as it is, or as usual in a new one.
 *
 * @param local whether its storage belongs to one host
 * @param macPool what clusters draw from that name no pool
 */
public record DataCenterWishes(
        Optional<Boolean> local,
        Optional<String> level,
        Optional<QuotaMode> quotaMode,
        Optional<StorageFormat> storageFormat,
        Optional<MacPoolId> macPool) {

    public static final DataCenterWishes NONE = new DataCenterWishes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
