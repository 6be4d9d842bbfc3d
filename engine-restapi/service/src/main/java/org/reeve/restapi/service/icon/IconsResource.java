package org.reeve.restapi.service.icon;

import org.reeve.backend.icon.IconView;
import org.reeve.backend.icon.IconsQuery;
import org.reeve.model.template.IconId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.IconsService;
import org.reeve.restapi.types.Icon;

/** The pictures of machines. */
public final class IconsResource implements IconsService {

    private final Exchange exchange;

    public IconsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Icon> list() {
        return exchange.list(Icon.META, IconResource.class, IconsQuery.all(), IconsResource::type);
    }

    @Override
    public IconResource iconService(String id) {
        return new IconResource(exchange.at(id), Given.id(id, IconId::new));
    }

    static Icon type(IconView view) {
        var type = new Icon();
        type.setId(view.id().toString());
        type.setMediaType(view.mediaType());
        type.setData(view.content());
        return type;
    }
}
