package org.reeve.restapi.service.host;

import java.util.stream.Stream;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostStorageService;
import org.reeve.restapi.types.HostStorage;

/** The logical units that a host sees. Agents of this version deal with file systems only, so they tell of none. */
public final class HostStoragesResource implements HostStorageService {

    private final Exchange exchange;
    private final HostId host;

    HostStoragesResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<HostStorage> all() {
        PartMapping.of(exchange, host);
        return Stream.empty();
    }

    @Override
    public Listing<HostStorage> list() {
        return exchange.list(HostStorage.META, HostStorageResource.class, all());
    }

    @Override
    public HostStorageResource storageService(String id) {
        return new HostStorageResource(exchange.at(id), this, id);
    }
}
