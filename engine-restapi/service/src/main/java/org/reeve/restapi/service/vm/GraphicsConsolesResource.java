package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.AddGraphicsConsole;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.services.VmGraphicsConsolesService;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.GraphicsType;

/** The graphical consoles of a machine: those it is configured with, and where they listen while it runs. */
public final class GraphicsConsolesResource implements VmGraphicsConsolesService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;
    private final ConsoleTickets tickets;

    GraphicsConsolesResource(Exchange exchange, Supplier<VmView> vm, ConsoleTickets tickets) {
        this.exchange = exchange;
        this.vm = vm;
        this.tickets = tickets;
    }

    @Override
    public Listing<GraphicsConsole> list() {
        boolean current = exchange.parameters().has("current");
        return exchange.list(GraphicsConsole.META, GraphicsConsoleResource.class, types(vm.get(), current).stream());
    }

    @Override
    public Response add(GraphicsConsole console) {
        var kind = Words.same(
                Given.required(console.getProtocol(), "graphics_console.protocol"),
                org.reeve.model.vm.GraphicsType.class);
        VmView view = vm.get();
        exchange.run(new AddGraphicsConsole.Order(view.id(), kind));
        // One that a running machine gets at its next start is not among those it has.
        return exchange.made(exchange.at(id(kind)).single(GraphicsConsoleResource.class, type(kind, view)));
    }

    @Override
    public GraphicsConsoleResource consoleService(String id) {
        return new GraphicsConsoleResource(exchange.at(id), id, vm, tickets);
    }

    /** @param current only those that listen now */
    static List<GraphicsConsole> types(VmView vm, boolean current) {
        Stream<org.reeve.model.vm.GraphicsType> kinds = current
                ? vm.seen().screens().stream().map(VmView.Screen::type)
                : vm.settings().screen().kinds().stream();
        return kinds.map(kind -> type(kind, vm)).toList();
    }

    private static GraphicsConsole type(org.reeve.model.vm.GraphicsType kind, VmView vm) {
        var type = new GraphicsConsole();
        type.setId(id(kind));
        type.setProtocol(Words.same(kind, GraphicsType.class));
        type.setVm(Refs.vm(vm.id()));
        Optional<VmView.Screen> listening = vm.seen().screens().stream()
                .filter(screen -> screen.type() == kind)
                .findFirst();
        listening.ifPresent(screen -> {
            type.setAddress(screen.address());
            screen.port().ifPresent(type::setPort);
            screen.tlsPort().ifPresent(type::setTlsPort);
        });
        return type;
    }

    /** Clients know consoles by their kind, written in hexadecimal. */
    static String id(org.reeve.model.vm.GraphicsType kind) {
        return HexFormat.of().formatHex(kind.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }
}
