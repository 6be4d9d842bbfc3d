package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AssignedTagsService;
import org.reeve.restapi.types.Tag;

/** The tags on a machine; none, as machines cannot be tagged yet. */
public final class VmTagsResource implements AssignedTagsService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;

    VmTagsResource(Exchange exchange, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    /** Nothing, once it is certain that there is such a machine. */
    @Override
    public Listing<Tag> list() {
        vm.get();
        return exchange.list(Tag.META, VmTagsResource.class, Stream.empty());
    }
}
