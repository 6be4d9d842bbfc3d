package org.reeve.restapi.service.tag;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.TagsQuery;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.TagsService;
import org.reeve.restapi.types.Tag;

/** The tree of tags, as a list with its root. */
public final class TagsResource implements TagsService {

    private final Exchange exchange;

    public TagsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Tag> list() {
        return exchange.list(Tag.META, TagResource.class, TagsQuery.all(), TagMapping::type);
    }

    @Override
    public Response add(Tag given) {
        return exchange.added(exchange.run(TagMapping.add(given, new Named(exchange))), id -> tagService(id)
                .get());
    }

    @Override
    public TagResource tagService(String id) {
        return new TagResource(exchange.at(id), Given.id(id, TagId::new));
    }
}
