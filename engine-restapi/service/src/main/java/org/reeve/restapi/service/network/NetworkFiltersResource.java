package org.reeve.restapi.service.network;

import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.NetworkFiltersService;
import org.reeve.restapi.types.NetworkFilter;
import org.reeve.restapi.types.Version;

/** The filters that hosts can put on network cards. They are the same everywhere, and everybody may know them. */
public final class NetworkFiltersResource implements NetworkFiltersService {

    private final Exchange exchange;

    public NetworkFiltersResource(Exchange exchange) {
        this.exchange = exchange;
    }

    static NetworkFilter type(org.reeve.model.network.NetworkFilter filter) {
        var version = new Version();
        version.setMajor(filter.major());
        version.setMinor(filter.minor());
        version.setBuild(-1);
        version.setRevision(-1);
        var type = new NetworkFilter();
        type.setId(filter.id().toString());
        type.setName(filter.name());
        type.setVersion(version);
        return type;
    }

    @Override
    public Listing<NetworkFilter> list() {
        return exchange.list(
                NetworkFilter.META,
                NetworkFilterResource.class,
                org.reeve.model.network.NetworkFilter.ALL.stream().map(NetworkFiltersResource::type));
    }

    @Override
    public NetworkFilterResource networkFilterService(String id) {
        return new NetworkFilterResource(exchange.at(id), Given.id(id, filter -> filter));
    }
}
