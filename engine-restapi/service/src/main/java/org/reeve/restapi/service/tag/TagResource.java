package org.reeve.restapi.service.tag;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.RemoveTag;
import org.reeve.backend.tag.TagsQuery;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.TagService;
import org.reeve.restapi.types.Tag;

/** One tag. */
public final class TagResource implements TagService {

    private final Exchange exchange;
    private final TagId id;

    TagResource(Exchange exchange, TagId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Tag get() {
        return exchange.found(TagResource.class, TagsQuery.all().only(id), TagMapping::type);
    }

    @Override
    public Tag update(Tag given) {
        exchange.run(TagMapping.update(id, given, new Named(exchange)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveTag.Order(id)));
    }
}
