package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.storage.AddHostLogin;
import org.reeve.backend.storage.HostLoginView;
import org.reeve.backend.storage.HostLoginsQuery;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.StorageServerConnectionExtensionsService;
import org.reeve.restapi.types.StorageConnectionExtension;

/** How one host logs in to targets that let others in differently. */
public final class HostLoginsResource implements StorageServerConnectionExtensionsService {

    private final Exchange exchange;
    private final HostId host;

    public HostLoginsResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    static StorageConnectionExtension type(HostLoginView view) {
        var type = new StorageConnectionExtension();
        type.setId(view.id().toString());
        type.setHost(Refs.host(view.host()));
        type.setTarget(view.target());
        type.setUsername(view.user());
        return type;
    }

    @Override
    public Listing<StorageConnectionExtension> list() {
        return exchange.list(
                StorageConnectionExtension.META,
                HostLoginResource.class,
                new HostLoginsQuery(host, Optional.empty()),
                HostLoginsResource::type);
    }

    @Override
    public Response add(StorageConnectionExtension given) {
        var order = new AddHostLogin.Order(
                host,
                Given.required(given.getTarget(), "storage_connection_extension.target"),
                Given.required(given.getUsername(), "storage_connection_extension.username"),
                Given.required(given.getPassword(), "storage_connection_extension.password"));
        return exchange.added(
                exchange.run(order), id -> storageConnectionExtensionService(id).get());
    }

    @Override
    public HostLoginResource storageConnectionExtensionService(String id) {
        return new HostLoginResource(exchange.at(id), host, Given.id(id, login -> login));
    }
}
