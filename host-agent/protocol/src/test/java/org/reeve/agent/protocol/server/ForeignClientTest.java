package org.reeve.agent.protocol.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovirt.vdsm.jsonrpc.client.JsonRpcClient;
import org.ovirt.vdsm.jsonrpc.client.JsonRpcRequest;
import org.ovirt.vdsm.jsonrpc.client.JsonRpcResponse;
import org.ovirt.vdsm.jsonrpc.client.RequestBuilder;
import org.ovirt.vdsm.jsonrpc.client.events.EventSubscriber;
import org.ovirt.vdsm.jsonrpc.client.internal.ResponseWorker;
import org.ovirt.vdsm.jsonrpc.client.reactors.ManagerProvider;
import org.ovirt.vdsm.jsonrpc.client.reactors.Reactor;
import org.ovirt.vdsm.jsonrpc.client.reactors.ReactorClient;
import org.ovirt.vdsm.jsonrpc.client.reactors.ReactorFactory;
import org.ovirt.vdsm.jsonrpc.client.reactors.ReactorType;
import org.ovirt.vdsm.jsonrpc.client.reactors.stomp.StompClientPolicy;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.testing.Certificates;
import org.reeve.agent.protocol.testing.Until;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;

/** The published Java client of the original agent, which is sensitive to how frames arrive, talks to our server. */
class ForeignClientTest {

    private static final String LARGE = "x".repeat(100_000);

    @TempDir
    private Path directory;

    @Test
    void thePublishedJavaClientIsServed() throws Exception {
        Certificates authority = new Certificates(directory);
        TlsContexts tls = new TlsContexts(authority.files("agent"), TlsContexts.Side.AGENT);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerThreads threads = new ServerThreads(1, 2);
                StompServer server = StompServer.start(
                        threads,
                        any,
                        tls,
                        (request, marks) -> CompletableFuture.completedFuture(
                                switch (request.method()) {
                                    case "Host.ping2" -> Reply.done(Stamp.NONE);
                                    case "Host.getStats" -> Reply.of(Map.of("large", LARGE), Stamp.NONE);
                                    default -> throw new AgentFailure(ErrorCode.METHOD_NOT_FOUND, "no such verb");
                                }))) {
            talk(server, authority.files("engine"));
        }
    }

    private static void talk(StompServer server, TlsFiles files) throws Exception {
        Reactor reactor = ReactorFactory.getReactor(new Keys(files), ReactorType.STOMP);
        ResponseWorker worker = ReactorFactory.getWorker(2, 1);
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        Events events = new Events();
        try {
            worker.getPublisher().subscribe(events);
            ReactorClient transport =
                    reactor.createClient("127.0.0.1", server.address().getPort());
            StompClientPolicy policy = new StompClientPolicy(
                    5000, 5, 5000, IOException.class, Destination.REQUESTS, Destination.RESPONSES);
            policy.setEventQueue(Destination.EVENTS);
            transport.setClientPolicy(policy);
            JsonRpcClient client = worker.register(transport);
            client.setRetryPolicy(policy);
            client.setExecutorService(executor);

            assertThat(firstAnswer(client).getResult().asBoolean()).isTrue();
            for (int i = 0; i < 50; i++) {
                assertThat(ask(client, "Host.getStats")
                                .getResult()
                                .path("large")
                                .asText())
                        .isEqualTo(LARGE);
            }
            assertThat(ask(client, "Host.unheardOf").getError().path("code").asInt())
                    .isEqualTo(-32601);

            for (int i = 0; i < 20; i++) {
                server.publish(
                        new Event(
                                "virt",
                                "VM_status",
                                "vm",
                                JsonNodeFactory.instance.objectNode().put("n", i),
                                i),
                        Stamp.NONE);
            }
            Until.holds("all events came", () -> events.seen.size() == 20);
            client.close();
        } finally {
            executor.shutdownNow();
            worker.close();
            reactor.close();
        }
    }

    /** The client gives a TLS handshake half a second, which a busy machine may exceed: its users try again. */
    private static JsonRpcResponse firstAnswer(JsonRpcClient client) {
        CompletableFuture<JsonRpcResponse> answer = new CompletableFuture<>();
        Until.holds("the client connects", () -> {
            try {
                return answer.complete(ask(client, "Host.ping2"));
            } catch (Exception notYet) {
                return false;
            }
        });
        return answer.join();
    }

    private static JsonRpcResponse ask(JsonRpcClient client, String verb) throws Exception {
        JsonRpcRequest request = new RequestBuilder(verb).build();
        return client.call(request).get(10, TimeUnit.SECONDS);
    }

    /** Collects what the client tells of events. */
    private static final class Events extends EventSubscriber {

        private final List<Map<String, Object>> seen = new CopyOnWriteArrayList<>();
        private Flow.Subscription subscription;

        Events() {
            super("*|virt|VM_status|*");
        }

        @Override
        public void onSubscribe(Flow.Subscription granted) {
            subscription = granted;
            subscription.request(1);
        }

        @Override
        public void onNext(Map<String, Object> event) {
            seen.add(event);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable lost) {
            subscription.request(1);
        }

        @Override
        public void onComplete() {
            seen.clear();
        }
    }

    /** Gives the client our PEM files. */
    private static final class Keys extends ManagerProvider {

        private static final char[] NO_PASSWORD = {};

        private final TlsFiles files;

        Keys(TlsFiles files) {
            this.files = files;
        }

        @Override
        public TrustManager[] getTrustManagers() throws GeneralSecurityException {
            KeyStore store = empty();
            store.setCertificateEntry("ca", certificate(files.ca()));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        }

        @Override
        public KeyManager[] getKeyManagers() throws GeneralSecurityException {
            KeyStore store = empty();
            store.setKeyEntry("engine", key(), NO_PASSWORD, new Certificate[] {certificate(files.certificate())});
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        }

        private static KeyStore empty() throws GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try {
                store.load(null, null);
            } catch (IOException impossible) {
                throw new GeneralSecurityException(impossible);
            }
            return store;
        }

        private static Certificate certificate(Path file) throws GeneralSecurityException {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes(file)));
        }

        private PrivateKey key() throws GeneralSecurityException {
            String text =
                    new String(bytes(files.key()), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        }

        private static byte[] bytes(Path file) throws GeneralSecurityException {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new GeneralSecurityException(unreadable);
            }
        }
    }
}
