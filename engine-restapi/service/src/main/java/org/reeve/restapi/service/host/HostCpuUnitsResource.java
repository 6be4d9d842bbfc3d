package org.reeve.restapi.service.host;

import java.util.stream.Stream;
import org.reeve.backend.host.HostParts;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostCpuUnitsService;
import org.reeve.restapi.types.HostCpuUnit;

/** The logical processors of a host. */
public final class HostCpuUnitsResource implements HostCpuUnitsService {

    private final Exchange exchange;
    private final HostId host;

    HostCpuUnitsResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<HostCpuUnit> all() {
        HostParts parts = PartMapping.of(exchange, host);
        return parts.units().stream().map(unit -> PartMapping.type(parts, unit));
    }

    @Override
    public Listing<HostCpuUnit> list() {
        return exchange.list(HostCpuUnit.META, HostCpuUnitsResource.class, all());
    }
}
