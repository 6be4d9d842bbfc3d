package org.reeve.restapi.service.tag;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.tag.DetachTag;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.tag.TagsQuery;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AssignedTagService;
import org.reeve.restapi.types.Tag;

/** One tag that an object carries. */
public final class AssignedTagResource implements AssignedTagService {

    private final Exchange exchange;
    private final Tagged kind;
    private final UUID carrier;
    private final TagId id;

    AssignedTagResource(Exchange exchange, Tagged kind, UUID carrier, TagId id) {
        this.exchange = exchange;
        this.kind = kind;
        this.carrier = carrier;
        this.id = id;
    }

    @Override
    public Tag get() {
        return exchange.found(
                AssignedTagResource.class,
                TagsQuery.on(kind, carrier).only(id),
                view -> TagMapping.type(view, kind, carrier));
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DetachTag.Order(id, kind, carrier)));
    }
}
