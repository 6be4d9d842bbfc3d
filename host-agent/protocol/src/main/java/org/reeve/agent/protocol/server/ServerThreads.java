package org.reeve.agent.protocol.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads that any number of servers in one process share. */
public final class ServerThreads implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final EventLoopGroup loops;
    private final ExecutorService workers;

    /** @param workers threads that requests are parsed and begun on; one host needs as many as it may block at once */
    public ServerThreads(int loops, int workers) {
        this.loops = new NioEventLoopGroup(loops, new DefaultThreadFactory("reeve-agent-loop", true));
        this.workers = Executors.newFixedThreadPool(workers, new DefaultThreadFactory("reeve-agent-worker", true));
    }

    EventLoopGroup loops() {
        return loops;
    }

    ExecutorService workers() {
        return workers;
    }

    /** To be called after the servers have been closed. */
    @Override
    public void close() {
        workers.shutdown();
        loops.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
