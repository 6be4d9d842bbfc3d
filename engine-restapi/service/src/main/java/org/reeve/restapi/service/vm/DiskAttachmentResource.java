package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.backend.vm.DetachDisk;
import org.reeve.backend.vm.UpdateAttachment;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DiskAttachmentService;
import org.reeve.restapi.types.DiskAttachment;

/** One disk in a machine. */
public final class DiskAttachmentResource implements DiskAttachmentService {

    private final Exchange exchange;
    private final VmId vm;
    private final DiskId disk;

    DiskAttachmentResource(Exchange exchange, VmId vm, DiskId disk) {
        this.exchange = exchange;
        this.vm = vm;
        this.disk = disk;
    }

    @Override
    public DiskAttachment get() {
        return exchange.ask(new AttachmentsQuery(vm)).stream()
                .filter(attachment -> attachment.disk().equals(disk))
                .findFirst()
                .map(view -> exchange.single(DiskAttachmentResource.class, AttachmentMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public DiskAttachment update(DiskAttachment attachment) {
        exchange.run(new UpdateAttachment.Order(vm, disk, AttachmentMapping.change(attachment)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DetachDisk.Order(vm, disk)));
    }
}
