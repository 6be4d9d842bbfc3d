package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.TemplateGraphicsConsolesService;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.GraphicsType;

/** The screens that machines made from a template have. */
public final class TemplateGraphicsConsolesResource implements TemplateGraphicsConsolesService {

    private final Exchange exchange;
    private final PatternScreens screens;

    TemplateGraphicsConsolesResource(Exchange exchange, PatternScreens screens) {
        this.exchange = exchange;
        this.screens = screens;
    }

    @Override
    public Listing<GraphicsConsole> list() {
        return exchange.list(GraphicsConsole.META, TemplateGraphicsConsoleResource.class, screens.types());
    }

    @Override
    public Response add(GraphicsConsole console) {
        GraphicsType protocol = Given.required(console.getProtocol(), "graphics_console.protocol");
        screens.add(protocol);
        return exchange.made(consoleService(PatternScreens.id(protocol)).get());
    }

    @Override
    public TemplateGraphicsConsoleResource consoleService(String id) {
        return new TemplateGraphicsConsoleResource(exchange.at(id), screens, id);
    }
}
