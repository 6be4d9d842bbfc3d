package org.reeve.restapi.service.system;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SystemOptionsService;

/** The engine's options. They are asked for by name and not listed. */
public final class OptionsResource implements SystemOptionsService {

    private final Exchange exchange;

    OptionsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public OptionResource optionService(String name) {
        return new OptionResource(exchange.at(name), name);
    }
}
