package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageDomainVmDiskAttachmentService;
import org.reeve.restapi.types.DiskAttachment;

/** How a machine holds one of its disks on a storage domain. */
public final class StorageDomainVmAttachmentResource implements StorageDomainVmDiskAttachmentService {

    private final Exchange exchange;
    private final StorageDomainVmAttachmentsResource all;
    private final DiskId id;

    StorageDomainVmAttachmentResource(Exchange exchange, StorageDomainVmAttachmentsResource all, DiskId id) {
        this.exchange = exchange;
        this.all = all;
        this.id = id;
    }

    @Override
    public DiskAttachment get() {
        return all.here().stream()
                .filter(view -> view.disk().equals(id))
                .findFirst()
                .map(view -> exchange.single(StorageDomainVmAttachmentResource.class, AttachmentMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }
}
