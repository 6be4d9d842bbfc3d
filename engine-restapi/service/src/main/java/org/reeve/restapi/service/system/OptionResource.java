package org.reeve.restapi.service.system;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.setting.OptionQuery;
import org.reeve.backend.setting.OptionView;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SystemOptionService;
import org.reeve.restapi.types.SystemOption;
import org.reeve.restapi.types.SystemOptionValue;

/** One option of the engine. */
public final class OptionResource implements SystemOptionService {

    private final Exchange exchange;
    private final String name;

    OptionResource(Exchange exchange, String name) {
        this.exchange = exchange;
        this.name = name;
    }

    @Override
    public SystemOption get() {
        return exchange.ask(new OptionQuery(name, exchange.parameters().text("version")))
                .map(view -> exchange.single(OptionResource.class, type(view)))
                .orElseThrow(NotFoundException::new);
    }

    private static SystemOption type(OptionView view) {
        var option = new SystemOption();
        option.setId(view.name());
        option.setName(view.name());
        option.setValues(view.values().stream().map(OptionResource::type).toList());
        return option;
    }

    private static SystemOptionValue type(OptionView.Value view) {
        var value = new SystemOptionValue();
        value.setVersion(view.version());
        value.setValue(view.value());
        return value;
    }
}
