package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.reeve.model.template.GuestSystem;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.OperatingSystemService;
import org.reeve.restapi.types.OperatingSystemInfo;

/** One thing that guests can be said to run. */
public final class OperatingSystemResource implements OperatingSystemService {

    private final Exchange exchange;
    private final String id;

    OperatingSystemResource(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public OperatingSystemInfo get() {
        GuestSystem system = GuestSystem.numbered(id).orElseThrow(NotFoundException::new);
        return exchange.single(
                OperatingSystemResource.class,
                OperatingSystemsResource.types(exchange, List.of(system))
                        .findFirst()
                        .orElseThrow());
    }
}
