package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.TemplateGraphicsConsoleService;
import org.reeve.restapi.types.GraphicsConsole;

/** One screen of a template. */
public final class TemplateGraphicsConsoleResource implements TemplateGraphicsConsoleService {

    private final Exchange exchange;
    private final PatternScreens screens;
    private final String id;

    TemplateGraphicsConsoleResource(Exchange exchange, PatternScreens screens, String id) {
        this.exchange = exchange;
        this.screens = screens;
        this.id = id;
    }

    @Override
    public GraphicsConsole get() {
        return exchange.one(TemplateGraphicsConsoleResource.class, id, screens.types());
    }

    @Override
    public Response remove() {
        return exchange.removed(screens.remove(get().getProtocol()));
    }
}
