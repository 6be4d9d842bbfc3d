package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageDomainVmDiskAttachmentsService;
import org.reeve.restapi.types.DiskAttachment;

/** How a machine holds those of its disks that are on one storage domain. */
public final class StorageDomainVmAttachmentsResource implements StorageDomainVmDiskAttachmentsService {

    private final Exchange exchange;
    private final StorageDomainId domain;
    private final VmId vm;

    StorageDomainVmAttachmentsResource(Exchange exchange, StorageDomainId domain, VmId vm) {
        this.exchange = exchange;
        this.domain = domain;
        this.vm = vm;
    }

    List<AttachmentView> here() {
        Set<DiskId> disks = exchange.ask(DisksQuery.on(domain).heldBy(vm)).stream()
                .map(DiskView::id)
                .collect(Collectors.toSet());
        return exchange.ask(new AttachmentsQuery(vm)).stream()
                .filter(view -> disks.contains(view.disk()))
                .toList();
    }

    @Override
    public Listing<DiskAttachment> list() {
        return exchange.list(
                DiskAttachment.META,
                StorageDomainVmAttachmentResource.class,
                here().stream().map(AttachmentMapping::type));
    }

    @Override
    public StorageDomainVmAttachmentResource attachmentService(String id) {
        return new StorageDomainVmAttachmentResource(exchange.at(id), this, Given.id(id, DiskId::new));
    }
}
