package org.reeve.backend.datacenter;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Query;
import org.reeve.model.datacenter.DataCenterId;

/** The data centers the caller may see, by name. */
public record DataCentersQuery(Optional<DataCenterId> dataCenter) implements Query<List<DataCenterView>> {

    public static DataCentersQuery all() {
        return new DataCentersQuery(Optional.empty());
    }

    public static DataCentersQuery of(DataCenterId dataCenter) {
        return new DataCentersQuery(Optional.of(dataCenter));
    }
}
