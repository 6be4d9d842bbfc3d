package org.reeve.restapi.service.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Refused;
import org.reeve.backend.template.TemplateView;
import org.reeve.backend.template.UpdateTemplate;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.GraphicsType;

/**
 * The screens of a template or an instance type. They are part of its settings, so to add one is to change it.
 *
 * @param owner says whose a screen is
 */
record PatternScreens(
        Exchange exchange, TemplateId id, Supplier<TemplateView> view, BiConsumer<GraphicsConsole, TemplateId> owner) {

    Stream<GraphicsConsole> types() {
        return kinds().stream().map(kind -> {
            GraphicsConsole console = type(kind);
            owner.accept(console, id);
            return console;
        });
    }

    /** A screen has no row of its own: it goes by its protocol. */
    void add(GraphicsType protocol) {
        var kinds = new ArrayList<>(kinds());
        var kind = org.reeve.model.vm.GraphicsType.valueOf(protocol.name());
        if (kinds.contains(kind)) {
            throw new Refused(Refused.Kind.CONFLICT, "template.screen-taken", "protocol", protocol.wire());
        }
        kinds.add(kind);
        save(kinds);
    }

    Accepted remove(GraphicsType protocol) {
        return save(kinds().stream()
                .filter(kind -> !kind.name().equals(protocol.name()))
                .toList());
    }

    private List<org.reeve.model.vm.GraphicsType> kinds() {
        return view.get().settings().screen().kinds();
    }

    private Accepted save(List<org.reeve.model.vm.GraphicsType> kinds) {
        return exchange.run(
                new UpdateTemplate.Order(id, Optional.empty(), VmChange.screens(Screen.of(kinds)), Optional.empty()));
    }

    private static GraphicsConsole type(org.reeve.model.vm.GraphicsType kind) {
        var type = new GraphicsConsole();
        type.setProtocol(GraphicsType.valueOf(kind.name()));
        type.setId(id(type.getProtocol()));
        return type;
    }

    /** Clients know consoles by their kind, written in hexadecimal. */
    static String id(GraphicsType protocol) {
        return HexFormat.of().formatHex(protocol.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }
}
