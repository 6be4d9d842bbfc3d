package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.api.Refused;
import org.reeve.backend.vm.OpenConsole;
import org.reeve.backend.vm.SetConsoleTicket;
import org.reeve.backend.vm.VmView;
import org.reeve.model.vm.GraphicsType;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmGraphicsConsoleService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.ProxyTicket;
import org.reeve.restapi.types.Ticket;

/** One graphical console of a machine, and the tickets that open it. */
public final class GraphicsConsoleResource implements VmGraphicsConsoleService {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** VNC compares no more than eight characters, which six random bytes fill. */
    private static final int SECRET_BYTES = 6;

    private static final int USUAL_SECONDS = 120;

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
        return GraphicsConsolesResource.types(vm.get()).stream()
                .filter(console -> console.getId().equals(id))
                .findFirst()
                .map(console -> exchange.single(GraphicsConsoleResource.class, console))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response ticket(Action action) {
        Action asked = action == null ? new Action() : action;
        Optional<Ticket> given = Optional.ofNullable(asked.getTicket());
        var ticket = new Ticket();
        ticket.setValue(
                given.map(Ticket::getValue).filter(text -> !text.isBlank()).orElseGet(GraphicsConsoleResource::secret));
        ticket.setExpiry(given.map(Ticket::getExpiry).orElse((long) USUAL_SECONDS));
        var order = new SetConsoleTicket.Order(
                vm.get().id(), kind(), new SetConsoleTicket.Password(ticket.getValue()), (int)
                        Math.min(ticket.getExpiry(), Integer.MAX_VALUE));
        // A ticket nobody has told the console yet opens nothing, so the answer waits.
        asked.setAsync(false);
        asked.setTicket(ticket);
        return exchange.act(asked, order);
    }

    @Override
    public Response proxyTicket(Action action) {
        VmView view = vm.get();
        GraphicsType kind = kind();
        InetSocketAddress console = view.seen().screens().stream()
                .filter(screen -> screen.type() == kind && screen.port().isPresent())
                .findFirst()
                .map(screen ->
                        new InetSocketAddress(screen.address(), screen.port().get()))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        "vm.not-running",
                        "vm",
                        view.called().name()));
        exchange.run(new OpenConsole.Order(view.id()));
        var proxy = new ProxyTicket();
        proxy.setValue(tickets.issue(exchange.caller().user(), view.id(), console));
        Action answer = action == null ? new Action() : action;
        answer.setProxyTicket(proxy);
        answer.setStatus("complete");
        return Response.ok(answer).build();
    }

    private GraphicsType kind() {
        return Arrays.stream(GraphicsType.values())
                .filter(kind -> GraphicsConsolesResource.id(kind).equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
