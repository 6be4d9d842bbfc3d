package org.reeve.restapi.service.vm;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.disk.ContentDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageDomainVmService;
import org.reeve.restapi.types.Vm;

/** One machine with a disk on a storage domain. */
public final class StorageDomainVmResource implements StorageDomainVmService {

    private final Exchange exchange;
    private final StorageDomainId domain;
    private final VmId id;

    StorageDomainVmResource(Exchange exchange, StorageDomainId domain, VmId id) {
        this.exchange = exchange;
        this.domain = domain;
        this.id = id;
    }

    @Override
    public Vm get() {
        return exchange.found(StorageDomainVmResource.class, VmsQuery.on(domain).only(id), VmMapping::type);
    }

    @Override
    public ContentDisksResource disksService() {
        get();
        return new ContentDisksResource(
                exchange.at("disks"), DisksQuery.on(domain).heldBy(id));
    }

    @Override
    public StorageDomainVmAttachmentsResource diskAttachmentsService() {
        return new StorageDomainVmAttachmentsResource(exchange.at("diskattachments"), domain, id);
    }
}
