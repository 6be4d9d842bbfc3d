package org.reeve.restapi.service.vm;

import java.util.stream.Stream;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageDomainVmsService;
import org.reeve.restapi.types.Vm;

/**
 * The machines with a disk on a storage domain. The engine knows of none there that are not registered: it attaches storage of its own making
 * only.
 */
public final class StorageDomainVmsResource implements StorageDomainVmsService {

    private final Exchange exchange;
    private final StorageDomainId domain;

    public StorageDomainVmsResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.domain = domain;
    }

    @Override
    public Listing<Vm> list() {
        return exchange.parameters().has("unregistered")
                ? exchange.list(Vm.META, StorageDomainVmResource.class, Stream.<Vm>empty())
                : exchange.list(Vm.META, StorageDomainVmResource.class, VmsQuery.on(domain), VmMapping::type);
    }

    @Override
    public StorageDomainVmResource vmService(String id) {
        return new StorageDomainVmResource(exchange.at(id), domain, Given.id(id, VmId::new));
    }
}
