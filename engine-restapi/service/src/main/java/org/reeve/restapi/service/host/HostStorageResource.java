package org.reeve.restapi.service.host;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageService;
import org.reeve.restapi.types.HostStorage;

/** One logical unit that a host sees. */
public final class HostStorageResource implements StorageService {

    private final Exchange exchange;
    private final HostStoragesResource others;
    private final String id;

    HostStorageResource(Exchange exchange, HostStoragesResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public HostStorage get() {
        return exchange.one(HostStorageResource.class, id, others.all());
    }
}
