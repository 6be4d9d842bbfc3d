package org.reeve.restapi.service.change;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Changes.Told;
import org.reeve.backend.api.Refused;
import org.reeve.restapi.service.change.Telling.Rhythm;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.http.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream of changes as a web socket, for those to whom that is easier. */
@ServerEndpoint(value = "/api/events/socket", configurator = Handshake.class)
public class ChangeSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSocket.class);

    @Inject
    private Authentication authentication;

    @Inject
    private Changes changes;

    public ChangeSocket() {}

    public ChangeSocket(Authentication authentication, Changes changes) {
        this.authentication = authentication;
        this.changes = changes;
    }

    @OnOpen
    public void open(Session session) throws IOException {
        Handshake.Seen seen = Handshake.of(session);
        Signed signed = Signed.byToken(authentication, seen.authorization(), seen.session());
        Optional<Caller> caller = seen.ownOrigin() ? signed.caller() : Optional.empty();
        if (caller.isEmpty()) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "Sign on first."));
            return;
        }
        Function<String, Optional<String>> parameter =
                name -> session.getRequestParameterMap().getOrDefault(name, List.of()).stream()
                        .findFirst();
        try {
            var wanted = Asked.wanted(parameter, Optional.empty());
            var stream = changes.open(Asked.seeing(caller.get(), parameter, Optional.empty()), wanted);
            // Readers say nothing for hours.
            session.setMaxIdleTimeout(0);
            new Telling(stream, signed.still(caller.get()), messages -> tell(session, messages), Rhythm.USUAL)
                    .start(() -> close(session));
        } catch (BadRequest e) {
            session.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, e.getMessage()));
        } catch (Refused e) {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "There are too many streams."));
        }
    }

    private static void tell(Session session, List<Told> messages) throws IOException {
        if (!session.isOpen()) throw new IOException("the reader has gone");
        for (Told told : messages) session.getBasicRemote().sendText(Messages.json(told));
    }

    private static void close(Session session) {
        try {
            if (session.isOpen()) session.close(new CloseReason(CloseCodes.NORMAL_CLOSURE, "The session is over."));
        } catch (IOException e) {
            LOG.debug("a stream's connection broke while it was closed", e);
        }
    }

    @OnError
    public void error(Throwable thrown) {
        LOG.debug("a stream's connection broke", thrown);
    }
}
