package org.reeve.agent.core;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.reeve.agent.protocol.server.ServerThreads;
import org.reeve.agent.protocol.server.StompServer;
import org.reeve.agent.protocol.tls.TlsContexts;

/** An agent with its door open to engines. */
public final class ListeningAgent implements AutoCloseable {

    private final Agent agent;
    private final StompServer server;

    private ListeningAgent(Agent agent, StompServer server) {
        this.agent = agent;
        this.server = server;
    }

    /**
     * Listens first and then looks what runs on the host, so that an engine is told "recovering" instead of finding
     * nobody and taking the host for dead.
     */
    public static ListeningAgent start(Agent agent, ServerThreads threads, InetSocketAddress address, TlsContexts tls)
            throws IOException {
        StompServer server = StompServer.start(threads, address, tls, agent.requests());
        agent.sendEventsTo(server::publish);
        agent.recover();
        return new ListeningAgent(agent, server);
    }

    public InetSocketAddress address() {
        return server.address();
    }

    /** Guests run on. */
    @Override
    public void close() throws IOException {
        server.close();
        agent.close();
    }
}
