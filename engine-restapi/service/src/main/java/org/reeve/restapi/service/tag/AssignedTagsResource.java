package org.reeve.restapi.service.tag;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.tag.AttachTag;
import org.reeve.backend.tag.CarriedTagsQuery;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.tag.TagsQuery;
import org.reeve.model.Id;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AssignedTagsService;
import org.reeve.restapi.types.Tag;

/** The tags that an object carries. */
public final class AssignedTagsResource implements AssignedTagsService {

    private final Exchange exchange;
    private final Tagged kind;
    private final UUID carrier;

    private AssignedTagsResource(Exchange exchange, Tagged kind, UUID carrier) {
        this.exchange = exchange;
        this.kind = kind;
        this.carrier = carrier;
    }

    public static AssignedTagsResource on(Exchange exchange, Tagged kind, Id carrier) {
        return new AssignedTagsResource(exchange, kind, carrier.value());
    }

    @Override
    public Listing<Tag> list() {
        return exchange.list(
                Tag.META,
                AssignedTagResource.class,
                exchange.ask(TagsQuery.on(kind, carrier)).stream().map(view -> TagMapping.type(view, kind, carrier)));
    }

    @Override
    public Response add(Tag given) {
        TagId tag = Named.required(new Named(exchange).tag(given), "tag");
        return exchange.added(exchange.run(new AttachTag.Order(tag, kind, carrier)), id -> tagService(id)
                .get());
    }

    @Override
    public AssignedTagResource tagService(String id) {
        return new AssignedTagResource(exchange.at(id), kind, carrier, Given.id(id, TagId::new));
    }

    /** Lets the tags of many objects of a kind be read together. */
    public static Following below(Following objects, Tagged kind) {
        return objects.children(
                "tags",
                AssignedTagResource.class,
                Following.Owned.by("carrier", new CarriedTagsQuery(kind), CarriedTagsQuery.Carried::carrier),
                one -> TagMapping.type(one.tag(), kind, one.carrier()));
    }
}
