package org.reeve.agent.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.reeve.agent.core.Agent;
import org.reeve.agent.core.ListeningAgent;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.protocol.server.ServerThreads;
import org.reeve.agent.protocol.tls.TlsContexts;

/** A configured agent, running until closed. Closing it leaves guests alone. */
final class Daemon implements AutoCloseable {

    private static final int LOOPS = 1;
    private static final int WORKERS = 2;

    private final ServerThreads threads;
    private final ListeningAgent agent;

    private Daemon(ServerThreads threads, ListeningAgent agent) {
        this.threads = threads;
        this.agent = agent;
    }

    static Daemon start(Configuration configuration) throws IOException {
        TlsContexts tls = new TlsContexts(configuration.tls(), TlsContexts.Side.AGENT);
        Journal journal = Journal.open(configuration.state(), InstantSource.system());
        Agent agent = new Agent(configuration.settings(), HostPorts.of(configuration), journal, Agent.Time.ofSystem());
        ServerThreads threads = new ServerThreads(LOOPS, WORKERS);
        return new Daemon(threads, ListeningAgent.start(agent, threads, configuration.address(), tls));
    }

    InetSocketAddress address() {
        return agent.address();
    }

    @Override
    public void close() throws IOException {
        agent.close();
        threads.close();
    }
}
