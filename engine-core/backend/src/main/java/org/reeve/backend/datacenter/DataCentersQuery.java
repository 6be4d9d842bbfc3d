package org.reeve.backend.datacenter;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.datacenter.DataCenterId;

/** The data centers the caller may see, by name. */
public record DataCentersQuery(Optional<DataCenterId> dataCenter) implements ListQuery<DataCenterView> {

    public static DataCentersQuery all() {
        return new DataCentersQuery(Optional.empty());
    }

    public static DataCentersQuery of(DataCenterId dataCenter) {
        return new DataCentersQuery(Optional.of(dataCenter));
    }
}
