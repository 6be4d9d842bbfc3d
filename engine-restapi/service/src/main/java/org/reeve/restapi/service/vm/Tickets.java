package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.reeve.backend.vm.SetConsoleTicket;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Ticket;

/** Makes the passwords of consoles: one that was given, or a secret of our own, good for a while. */
final class Tickets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** VNC compares no more than eight characters, which six random bytes fill. */
    private static final int SECRET_BYTES = 6;

    private static final int USUAL_SECONDS = 120;

    private Tickets() {}

    /** Answers the action with the ticket, once the console knows it: before that it opens nothing. */
    static Response answer(Action action, VmId vm, GraphicsType kind, Exchange exchange) {
        Action asked = action == null ? new Action() : action;
        Ticket ticket = of(Optional.ofNullable(asked.getTicket()));
        asked.setAsync(false);
        asked.setTicket(ticket);
        return exchange.act(asked, order(vm, kind, ticket));
    }

    static Ticket of(Optional<Ticket> given) {
        var ticket = new Ticket();
        ticket.setValue(
                given.map(Ticket::getValue).filter(text -> !text.isBlank()).orElseGet(Tickets::secret));
        ticket.setExpiry(given.map(Ticket::getExpiry).orElse((long) USUAL_SECONDS));
        return ticket;
    }

    static SetConsoleTicket.Order order(VmId vm, GraphicsType kind, Ticket ticket) {
        int seconds = (int) Math.min(ticket.getExpiry(), Integer.MAX_VALUE);
        return new SetConsoleTicket.Order(vm, kind, new SetConsoleTicket.Password(ticket.getValue()), seconds);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
