package org.reeve.agent.protocol.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.rpc.Request;
import org.reeve.agent.protocol.stomp.Command;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.stomp.Frame;
import org.reeve.agent.protocol.stomp.Header;
import org.reeve.agent.protocol.testing.Certificates;
import org.reeve.agent.protocol.testing.RawClient;
import org.reeve.agent.protocol.testing.Until;
import org.reeve.agent.protocol.tls.TlsContexts;

class StompServerTest {

    private static final Stamp STAMP = new Stamp(Optional.of("boot"), OptionalLong.of(2), OptionalLong.of(1));

    @TempDir
    private Path directory;

    private final AtomicInteger wanted = new AtomicInteger();
    private ServerThreads threads;
    private StompServer server;
    private Certificates authority;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        authority = new Certificates(directory);
        threads = new ServerThreads(1, 2);
        server = StompServer.start(
                threads,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new TlsContexts(authority.files("agent"), TlsContexts.Side.AGENT),
                new Echo());
        client = client();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
        threads.close();
    }

    @Test
    void acceptsFramesBeforeTheGreeting() throws Exception {
        client.send(subscribe("1", "here"), request("here", "{'jsonrpc':'2.0','method':'m','id':7}"));

        Frame answer = client.next().orElseThrow();
        assertThat(answer.command()).isEqualTo(Command.MESSAGE);
        assertThat(answer.headers())
                .containsEntry(Header.SUBSCRIPTION, "1")
                .containsEntry(Header.DESTINATION, "here")
                .containsEntry("reeve-boot", "boot")
                .containsEntry("reeve-report", "2")
                .containsEntry("reeve-done", "1");
        assertThat(text(answer)).isEqualTo("{'jsonrpc':'2.0','id':7,'result':{'order':5}}");
    }

    @Test
    void agreesOnVersionAndHeartBeat() throws Exception {
        client.send(Frame.of(Command.CONNECT, Header.ACCEPT_VERSION, "1.1,1.2", Header.HEART_BEAT, "10,20"));

        assertThat(client.next().orElseThrow().headers())
                .containsEntry(Header.VERSION, "1.2")
                .containsEntry(Header.HEART_BEAT, "1000,1000");
        assertThat(client.next()).as("the silent client is dropped").isEmpty();
        assertThat(client.heartBeats()).isPositive();
    }

    @Test
    void refusesOtherVersions() throws Exception {
        client.send(Frame.of(Command.CONNECT, Header.ACCEPT_VERSION, "1.0"));

        assertThat(client.next().orElseThrow().header(Header.MESSAGE).orElseThrow())
                .contains("version");
        assertThat(client.next()).isEmpty();
    }

    @Test
    void confirmsWhatAsksForAReceipt() throws Exception {
        client.send(subscribe("1", "a").with(Map.of(Header.RECEIPT, "r1")));
        assertThat(client.next().orElseThrow().headers()).containsEntry(Header.RECEIPT_ID, "r1");
        client.send(Frame.of(Command.UNSUBSCRIBE, Header.ID, "1", Header.RECEIPT, "r2"));
        assertThat(client.next().orElseThrow().headers()).containsEntry(Header.RECEIPT_ID, "r2");
        client.send(Frame.of(Command.DISCONNECT, Header.RECEIPT, "r3"));
        assertThat(client.next().orElseThrow().headers()).containsEntry(Header.RECEIPT_ID, "r3");
        assertThat(client.next()).isEmpty();
    }

    @Test
    void refusesUnusableSubscriptionsAndRequestsButStays() throws Exception {
        client.send(subscribe("1", "a"), subscribe("1", "b"));
        assertThat(client.next().orElseThrow().command()).isEqualTo(Command.ERROR);
        client.send(Frame.of(Command.SUBSCRIBE, Header.ID, "2"));
        assertThat(client.next().orElseThrow().command()).isEqualTo(Command.ERROR);
        client.send(Frame.of(Command.SEND, Header.DESTINATION, Destination.REQUESTS));
        assertThat(client.next().orElseThrow().command()).isEqualTo(Command.ERROR);
        client.send(request("a", "{'jsonrpc':'2.0','method':'m','id':1}"));
        assertThat(client.next().orElseThrow().command()).isEqualTo(Command.MESSAGE);
    }

    @Test
    void hangsUpOnWhatIsNoStomp() throws Exception {
        client.write("GET / HTTP/1.1\nHost: x\n\n\0".getBytes(StandardCharsets.UTF_8));
        assertThat(client.next().orElseThrow().command()).isEqualTo(Command.ERROR);
        assertThat(client.next()).isEmpty();
        Until.holds("the connection is forgotten", () -> server.connections() == 0);
    }

    @Test
    void relaysBetweenDaemonsOfTheHost() throws Exception {
        try (RawClient other = client()) {
            other.send(subscribe("7", "jms.topic.ha").with(Map.of(Header.RECEIPT, "ready")));
            other.next();
            client.send(Frame.of(Command.SEND, Header.DESTINATION, "jms.topic.ha.agent")
                    .carrying("hello".getBytes(StandardCharsets.UTF_8)));
            assertThat(text(other.next().orElseThrow())).isEqualTo("hello");
            client.send(Frame.of(Command.SEND, Header.DESTINATION, "jms.topic.hat"));
            assertThat(client.next().orElseThrow().command()).isEqualTo(Command.ERROR);
        }
    }

    @Test
    void answersGoToTheConnectionThatAsked() throws Exception {
        try (RawClient other = client()) {
            other.send(subscribe("7", "same").with(Map.of(Header.RECEIPT, "ready")));
            other.next();
            client.send(subscribe("1", "same"), request("same", "{'jsonrpc':'2.0','method':'m','id':1}"));
            assertThat(client.next()).isPresent();
            other.send(request("same", "{'jsonrpc':'2.0','method':'m','id':2}"));
            assertThat(text(other.next().orElseThrow())).contains("'id':2");
        }
    }

    @Test
    void publishesToThoseWhoListen() throws Exception {
        Event event = new Event(
                "virt", "VM_status", "vm", JsonNodeFactory.instance.objectNode().put("a", 1), 9);
        assertThat(server.publish(event, STAMP)).isFalse();

        client.send(subscribe("e", Destination.EVENTS));
        Until.holds("events are wanted", () -> wanted.get() == 1);
        assertThat(server.publish(event, STAMP)).isTrue();
        assertThat(text(client.next().orElseThrow()))
                .isEqualTo("{'jsonrpc':'2.0','method':'|virt|VM_status|vm','params':{'a':1,'notify_time':9}}");
    }

    private RawClient client() throws IOException {
        return new RawClient(server.address(), authority.files("engine"));
    }

    private static Frame subscribe(String id, String destination) {
        return Frame.of(Command.SUBSCRIBE, Header.ID, id, Header.DESTINATION, destination);
    }

    private static Frame request(String replyTo, String body) {
        return Frame.of(
                        Command.SEND,
                        Header.DESTINATION,
                        Destination.REQUESTS + ".x",
                        Header.REPLY_TO,
                        replyTo,
                        "reeve-order",
                        "5")
                .carrying(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Frame frame) {
        return new String(frame.body(), StandardCharsets.UTF_8).replace('"', '\'');
    }

    /** Answers every request with the order number on its envelope. */
    private final class Echo implements RequestHandler {

        @Override
        public CompletionStage<Reply> handle(Request request, Marks marks) {
            return CompletableFuture.completedFuture(
                    Reply.of(Map.of("order", marks.order().orElse(0)), STAMP));
        }

        @Override
        public void eventsWanted() {
            wanted.incrementAndGet();
        }
    }
}
