package org.reeve.agent.protocol.server;

import java.util.concurrent.CompletionStage;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.rpc.Request;

/** The part of an agent that carries requests out. */
public interface RequestHandler {

    /**
     * Called on the server's worker, in the order in which one connection sent its requests; the answer may come later
     * and on any thread. A stage that ends with an {@link org.reeve.agent.protocol.rpc.AgentFailure} answers its error,
     * any other exception answers an internal error.
     */
    CompletionStage<Reply> handle(Request request, Marks marks);

    /** Somebody has begun to listen to events: what waits for delivery can be published now. */
    default void eventsWanted() {}
}
