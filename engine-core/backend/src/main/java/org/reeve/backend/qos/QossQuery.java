package org.reeve.backend.qos;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;

/** The qualities of service of a data center that the caller may see, by kind and name. */
public record QossQuery(DataCenterId dataCenter, Optional<QosId> qos) implements ListQuery<QosView> {}
