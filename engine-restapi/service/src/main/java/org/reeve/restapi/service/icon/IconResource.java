package org.reeve.restapi.service.icon;

import org.reeve.backend.icon.IconsQuery;
import org.reeve.model.template.IconId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.IconService;
import org.reeve.restapi.types.Icon;

/** One picture of machines. */
public final class IconResource implements IconService {

    private final Exchange exchange;
    private final IconId id;

    IconResource(Exchange exchange, IconId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Icon get() {
        return exchange.found(IconResource.class, IconsQuery.of(id), IconsResource::type);
    }
}
