package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.InstanceTypeGraphicsConsoleService;
import org.reeve.restapi.types.GraphicsConsole;

/** One screen of an instance type. */
public final class InstanceTypeGraphicsConsoleResource implements InstanceTypeGraphicsConsoleService {

    private final Exchange exchange;
    private final PatternScreens screens;
    private final String id;

    InstanceTypeGraphicsConsoleResource(Exchange exchange, PatternScreens screens, String id) {
        this.exchange = exchange;
        this.screens = screens;
        this.id = id;
    }

    @Override
    public GraphicsConsole get() {
        return exchange.one(InstanceTypeGraphicsConsoleResource.class, id, screens.types());
    }

    @Override
    public Response remove() {
        return exchange.removed(screens.remove(get().getProtocol()));
    }
}
