package org.reeve.restapi.service.datacenter;

import java.util.Optional;
import org.reeve.backend.datacenter.AddDataCenter;
import org.reeve.backend.datacenter.DataCenterView;
import org.reeve.backend.datacenter.DataCenterWishes;
import org.reeve.backend.datacenter.UpdateDataCenter;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Versions;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.DataCenter;
import org.reeve.restapi.types.DataCenterStatus;
import org.reeve.restapi.types.QuotaModeType;
import org.reeve.restapi.types.StorageFormat;

/** Data centers as the API has them. */
final class DataCenterMapping {

    private DataCenterMapping() {}

    static DataCenter type(DataCenterView view) {
        var type = Labels.label(new DataCenter(), view.id(), view.name(), view.description(), view.comment());
        type.setLocal(view.local());
        type.setStatus(status(view.status()));
        type.setQuotaMode(QuotaModeType.valueOf(view.quotaMode().name()));
        view.storageFormat().ifPresent(format -> type.setStorageFormat(StorageFormat.valueOf(format.name())));
        type.setVersion(Versions.type(view.level()));
        type.setSupportedVersions(Versions.from(view.level()));
        type.setMacPool(Refs.macPool(view.macPool()));
        return type;
    }

    /** Clients have another word for one whose storage nobody can reach. */
    static DataCenterStatus status(org.reeve.model.datacenter.DataCenterStatus ours) {
        return switch (ours) {
            case UNINITIALIZED -> DataCenterStatus.UNINITIALIZED;
            case UP -> DataCenterStatus.UP;
            case MAINTENANCE -> DataCenterStatus.MAINTENANCE;
            case NOT_OPERATIONAL -> DataCenterStatus.NOT_OPERATIONAL;
            case NON_RESPONSIVE -> DataCenterStatus.PROBLEMATIC;
            case CONTEND -> DataCenterStatus.CONTEND;
        };
    }

    static AddDataCenter.Order add(DataCenter given) {
        Given.required(given.getName(), "name");
        return new AddDataCenter.Order(Labels.of(given), wishes(given));
    }

    static UpdateDataCenter.Order update(DataCenterId id, DataCenter given) {
        return new UpdateDataCenter.Order(id, Labels.of(given), wishes(given));
    }

    private static DataCenterWishes wishes(DataCenter given) {
        return new DataCenterWishes(
                Optional.ofNullable(given.getLocal()),
                Versions.level(given.getVersion()),
                Words.maybe(given.getQuotaMode(), QuotaMode.class),
                Words.maybe(given.getStorageFormat(), org.reeve.model.storage.StorageFormat.class),
                Optional.ofNullable(given.getMacPool()).map(pool -> Given.id(pool.getId(), MacPoolId::new)));
    }
}
