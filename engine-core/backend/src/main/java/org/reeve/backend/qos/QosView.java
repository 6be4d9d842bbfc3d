package org.reeve.backend.qos;

import java.util.Map;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosLimit;
import org.reeve.model.qos.QosType;

/** A quality of service as people see it; what has no limit is absent. */
public record QosView(
        QosId id,
        DataCenterId dataCenter,
        QosType type,
        String name,
        String description,
        Map<QosLimit, Integer> limits) {

    public QosView {
        limits = Map.copyOf(limits);
    }
}
