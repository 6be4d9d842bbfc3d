package org.reeve.vdsbroker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.rpc.Request;
import org.reeve.agent.protocol.server.RequestHandler;
import org.reeve.agent.protocol.server.ServerThreads;
import org.reeve.agent.protocol.server.StompServer;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;

/** An agent that answers as a test tells it to. */
final class Agent implements RequestHandler, AutoCloseable {

    static final Stamp STAMP = new Stamp(Optional.of("boot-1"), OptionalLong.of(7), OptionalLong.of(3));

    final Map<String, Function<Request, CompletionStage<Reply>>> verbs = new ConcurrentHashMap<>();
    final AtomicInteger subscribers = new AtomicInteger();
    volatile Marks lastMarks = Marks.NONE;
    private final ServerThreads threads = new ServerThreads(1, 2);
    private final TlsFiles files;
    private StompServer server;

    Agent(TlsFiles files) throws IOException {
        this.files = files;
        verbs.put("Host.ping2", request -> CompletableFuture.completedFuture(Reply.done(STAMP)));
        listen(0);
    }

    private void listen(int port) throws IOException {
        server = StompServer.start(
                threads,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new TlsContexts(files, TlsContexts.Side.AGENT),
                this);
    }

    void restart() throws IOException {
        int port = port();
        server.close();
        listen(port);
    }

    int port() {
        return server.address().getPort();
    }

    int connections() {
        return server.connections();
    }

    boolean publish(int number) {
        Event event = new Event(
                "virt", "VM_status", "vm", JsonNodeFactory.instance.objectNode().put("n", number), number);
        return server.publish(event, STAMP);
    }

    @Override
    public CompletionStage<Reply> handle(Request request, Marks marks) {
        lastMarks = marks;
        Function<Request, CompletionStage<Reply>> verb = verbs.get(request.method());
        if (verb == null) {
            throw new AgentFailure(ErrorCode.METHOD_NOT_FOUND, "no verb " + request.method());
        }
        return verb.apply(request);
    }

    @Override
    public void eventsWanted() {
        subscribers.incrementAndGet();
    }

    @Override
    public void close() {
        server.close();
        threads.close();
    }
}
