package org.reeve.backend.quota;

import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** A quota as people see it. */
public record QuotaView(
        QuotaId id, DataCenterId dataCenter, String name, String description, boolean isDefault, Percents percents) {

    /** From which percent of a limit people are told, and how many beyond it are still granted. */
    public record Percents(int clusterThreshold, int clusterGrace, int storageThreshold, int storageGrace) {

        /** oVirt's. */
        public static final Percents USUAL = new Percents(80, 20, 80, 20);
    }
}
