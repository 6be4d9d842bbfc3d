package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.api.Request;
import org.reeve.backend.vm.AttachDisk;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.disk.DiskMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.DiskAttachmentsService;
import org.reeve.restapi.types.DiskAttachment;

/** The disks in a machine. */
public final class DiskAttachmentsResource implements DiskAttachmentsService {

    private final Exchange exchange;
    private final VmId vm;

    DiskAttachmentsResource(Exchange exchange, VmId vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    @Override
    public Listing<DiskAttachment> list() {
        return exchange.list(
                DiskAttachment.META, DiskAttachmentResource.class, new AttachmentsQuery(vm), AttachmentMapping::type);
    }

    @Override
    public Response add(DiskAttachment attachment) {
        return exchange.added(
                exchange.run(order(attachment)), id -> attachmentService(id).get());
    }

    /** A disk with an id is there already; one without is to be made. */
    private Request order(DiskAttachment given) {
        String id = Given.required(given.getDisk(), "disk_attachment.disk").getId();
        return id == null
                ? DiskMapping.attach(vm, given, new Named(exchange))
                : new AttachDisk.Order(vm, Given.id(id, DiskId::new), AttachmentMapping.change(given));
    }

    @Override
    public DiskAttachmentResource attachmentService(String id) {
        return new DiskAttachmentResource(exchange.at(id), vm, Given.id(id, DiskId::new));
    }
}
