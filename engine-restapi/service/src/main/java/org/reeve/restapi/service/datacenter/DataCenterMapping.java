package org.reeve.restapi.service.datacenter;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.datacenter.AddDataCenter;
import org.reeve.backend.datacenter.DataCenterView;
import org.reeve.backend.datacenter.UpdateDataCenter;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Versions;
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
        type.setStatus(DataCenterStatus.valueOf(view.status().name()));
        type.setQuotaMode(QuotaModeType.valueOf(view.quotaMode().name()));
        view.storageFormat().ifPresent(format -> type.setStorageFormat(StorageFormat.valueOf(format.name())));
        type.setVersion(Versions.type(view.level()));
        type.setSupportedVersions(List.of(Versions.type(view.level())));
        type.setMacPool(Refs.macPool(view.macPool()));
        return type;
    }

    static AddDataCenter.Order add(DataCenter given) {
        Given.required(given.getName(), "name");
        return new AddDataCenter.Order(
                Labels.of(given),
                Given.or(given.getLocal(), false),
                Versions.level(given.getVersion()),
                quotaMode(given));
    }

    static UpdateDataCenter.Order update(DataCenterId id, DataCenter given) {
        return new UpdateDataCenter.Order(
                id,
                Labels.of(given),
                Optional.ofNullable(given.getLocal()),
                Versions.level(given.getVersion()),
                quotaMode(given));
    }

    private static Optional<QuotaMode> quotaMode(DataCenter given) {
        return Optional.ofNullable(given.getQuotaMode()).map(mode -> QuotaMode.valueOf(mode.name()));
    }
}
