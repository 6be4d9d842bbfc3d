package org.reeve.restapi.service.system;

import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.TagsService;
import org.reeve.restapi.types.Tag;

/** The tree of tags: its root, which always exists. */
public final class TagsResource implements TagsService {

    private final Exchange exchange;

    TagsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Tag> list() {
        Tag root = Refs.to(Tag::new, "tags", "00000000-0000-0000-0000-000000000000");
        root.setName("root");
        root.setDescription("root");
        return exchange.list(Tag.META, TagsResource.class, Stream.of(root));
    }
}
