package org.reeve.restapi.service.iscsi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.backend.iscsi.BondPart;
import org.reeve.backend.iscsi.BondWishes;
import org.reeve.backend.iscsi.IscsiBondView;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.network.NetworkNames;
import org.reeve.restapi.types.IscsiBond;
import org.reeve.restapi.types.Network;
import org.reeve.restapi.types.StorageConnection;

/** iSCSI bonds as the API has them. */
final class IscsiBondMapping {

    private IscsiBondMapping() {}

    static IscsiBond type(IscsiBondView view) {
        var type = Labels.label(new IscsiBond(), view.id(), view.name(), view.description(), null);
        type.setDataCenter(Refs.dataCenter(view.dataCenter()));
        return type;
    }

    static BondWishes wishes(IscsiBond given, DataCenterId dataCenter, Exchange exchange) {
        Map<BondPart, List<UUID>> parts = new EnumMap<>(BondPart.class);
        if (given.getNetworks() != null) {
            parts.put(
                    BondPart.NETWORK,
                    given.getNetworks().stream()
                            .map(one -> network(one, dataCenter, exchange))
                            .toList());
        }
        if (given.getStorageConnections() != null) {
            parts.put(
                    BondPart.CONNECTION,
                    given.getStorageConnections().stream()
                            .map(IscsiBondMapping::connection)
                            .toList());
        }
        return new BondWishes(Labels.of(given), parts);
    }

    static UUID network(Network given, DataCenterId dataCenter, Exchange exchange) {
        return Named.required(new NetworkNames(exchange).in(dataCenter, given), "network")
                .value();
    }

    static UUID connection(StorageConnection given) {
        return Given.id(Given.required(given.getId(), "connection.id"), StorageConnectionId::new)
                .value();
    }
}
