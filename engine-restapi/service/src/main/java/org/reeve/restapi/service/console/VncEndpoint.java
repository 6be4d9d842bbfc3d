package org.reeve.restapi.service.console;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.reeve.restapi.service.console.ConsoleTickets.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects a browser with the console of a machine on its host, which the browser itself could not reach. */
@ServerEndpoint(value = "/services/vnc", subprotocols = "binary")
public class VncEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(VncEndpoint.class);

    /** What a browser sends is keys and pointer moves; a pasted text is the largest of it. */
    private static final int LARGEST_MESSAGE = 1 << 20;

    /** Each costs two sockets and a virtual thread. */
    private static final Semaphore ROOM = new Semaphore(256);

    @Inject
    private ConsoleTickets tickets;

    private volatile Relay relay;

    public VncEndpoint() {}

    public VncEndpoint(ConsoleTickets tickets) {
        this.tickets = tickets;
    }

    @OnOpen
    public void open(Session session) throws IOException {
        Optional<Admission> admission = session.getRequestParameterMap().getOrDefault("ticket", List.of()).stream()
                .findFirst()
                .flatMap(tickets::redeem);
        if (admission.isEmpty()) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "The ticket is unknown, used or too old."));
        } else if (!ROOM.tryAcquire()) {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Too many consoles are open."));
        } else {
            begin(session, admission.get());
        }
    }

    private void begin(Session session, Admission admission) {
        session.setMaxBinaryMessageBufferSize(LARGEST_MESSAGE);
        // A guest that draws nothing and a user who only looks send nothing for hours.
        session.setMaxIdleTimeout(0);
        relay = new Relay(session, admission.console(), ROOM::release);
        LOG.info("console opened vm={} user={} console={}", admission.vm(), admission.user(), admission.console());
        relay.start();
    }

    @OnMessage
    public void message(ByteBuffer bytes) throws IOException {
        Relay current = relay;
        if (current != null) current.toConsole(bytes);
    }

    @OnClose
    public void close() {
        Relay current = relay;
        if (current != null) current.end();
    }

    @OnError
    public void error(Throwable thrown) {
        LOG.debug("a console's connection broke", thrown);
        close();
    }
}
