package org.reeve.restapi.service.vm;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
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
        return exchange.list(GraphicsConsole.META, GraphicsConsoleResource.class, types(vm.get()).stream());
    }

    @Override
    public GraphicsConsoleResource consoleService(String id) {
        return new GraphicsConsoleResource(exchange.at(id), id, vm, tickets);
    }

    static List<GraphicsConsole> types(VmView vm) {
        return vm.settings().screen().kinds().stream()
                .map(kind -> type(kind, vm))
                .toList();
    }

    private static GraphicsConsole type(org.reeve.model.vm.GraphicsType kind, VmView vm) {
        var type = new GraphicsConsole();
        type.setId(id(kind));
        type.setProtocol(GraphicsType.valueOf(kind.name()));
        type.setVm(Refs.vm(vm.id()));
        vm.seen().screens().stream()
                .filter(screen -> screen.type() == kind)
                .findFirst()
                .ifPresent(screen -> {
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
