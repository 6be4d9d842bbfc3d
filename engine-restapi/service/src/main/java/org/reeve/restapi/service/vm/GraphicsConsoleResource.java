package org.reeve.restapi.service.vm;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.api.Refused;
import org.reeve.backend.vm.OpenConsole;
import org.reeve.backend.vm.RemoveGraphicsConsole;
import org.reeve.backend.vm.VmView;
import org.reeve.model.vm.GraphicsType;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.web.EnginePki;
import org.reeve.restapi.services.VmGraphicsConsoleService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.ProxyTicket;
import org.reeve.restapi.types.Ticket;

/** One graphical console of a machine, and the tickets that open it. */
public final class GraphicsConsoleResource implements VmGraphicsConsoleService {

    /** What remote viewers call their files. */
    static final String VIEWER = "application/x-virt-viewer";

    private final Exchange exchange;
    private final String id;
    private final Supplier<VmView> vm;
    private final ConsoleTickets tickets;

    GraphicsConsoleResource(Exchange exchange, String id, Supplier<VmView> vm, ConsoleTickets tickets) {
        this.exchange = exchange;
        this.id = id;
        this.vm = vm;
        this.tickets = tickets;
    }

    @Override
    public GraphicsConsole get() {
        return GraphicsConsolesResource.types(vm.get(), exchange.parameters().has("current")).stream()
                .filter(console -> console.getId().equals(id))
                .findFirst()
                .map(console -> exchange.single(GraphicsConsoleResource.class, console))
                .orElseThrow(NotFoundException::new);
    }

    /** For who asks for a file that a remote viewer understands. */
    @GET
    @Produces(VIEWER)
    public Response viewer() {
        return Response.ok(file(), VIEWER).build();
    }

    @Override
    public Response remoteViewerConnectionFile(Action action) {
        Action answer = action == null ? new Action() : action;
        answer.setRemoteViewerConnectionFile(file());
        answer.setStatus("complete");
        return Response.ok(answer).build();
    }

    private String file() {
        VmView view = vm.get();
        VmView.Screen screen = screen(view);
        Ticket ticket = Tickets.of(Optional.empty());
        exchange.settle(exchange.run(Tickets.order(view.id(), screen.type(), ticket)));
        return new ConnectionFile(
                        view,
                        screen,
                        ticket,
                        exchange.parameters().base(),
                        exchange.caller().admin(),
                        exchange.parameters().bearer(),
                        EnginePki.authority())
                .text();
    }

    @Override
    public Response ticket(Action action) {
        return Tickets.answer(action, vm.get().id(), kind(), exchange);
    }

    @Override
    public Response proxyTicket(Action action) {
        VmView view = vm.get();
        VmView.Screen screen = screen(view);
        exchange.run(new OpenConsole.Order(view.id()));
        var console = new InetSocketAddress(screen.address(), screen.port().orElseThrow());
        var proxy = new ProxyTicket();
        proxy.setValue(tickets.issue(exchange.caller().user(), view.id(), console));
        Action answer = action == null ? new Action() : action;
        answer.setProxyTicket(proxy);
        answer.setStatus("complete");
        return Response.ok(answer).build();
    }

    /** Where it listens now. */
    private VmView.Screen screen(VmView view) {
        GraphicsType kind = kind();
        return view.seen().screens().stream()
                .filter(screen -> screen.type() == kind && screen.port().isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        "vm.not-running",
                        "vm",
                        view.called().name()));
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new RemoveGraphicsConsole.Order(vm.get().id(), kind())));
    }

    private GraphicsType kind() {
        return Arrays.stream(GraphicsType.values())
                .filter(kind -> GraphicsConsolesResource.id(kind).equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
