package org.reeve.backend.iscsi;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;

/** The iSCSI bonds of a data center that the caller may see, by name. */
public record IscsiBondsQuery(DataCenterId dataCenter, Optional<IscsiBondId> bond)
        implements ListQuery<IscsiBondView> {}
