package org.reeve.restapi.service.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** The way from a browser to a console and back. */
@Timeout(30)
class VncEndpointTest {

    private static final String GREETING = "RFB 003.008\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private ApiServer server;
    private ServerSocket console;

    @BeforeEach
    void start() throws IOException {
        server = new ApiServer(new FakeBackend(), new FakeSignOn(), new FakeChanges(1));
        console = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        http.shutdownNow();
        console.close();
        server.close();
    }

    @Test
    void bytesGoBothWays() throws Exception {
        var browser = new Browser();
        WebSocket socket = connect(ticket(), browser);
        try (Socket accepted = console.accept()) {
            accepted.getOutputStream().write(GREETING.getBytes(StandardCharsets.US_ASCII));
            browser.await(GREETING.length());
            byte[] large = new byte[300_000];
            Arrays.fill(large, (byte) 7);
            socket.sendBinary(ByteBuffer.wrap(large), true).get(10, TimeUnit.SECONDS);
            assertThat(accepted.getInputStream().readNBytes(large.length)).isEqualTo(large);
            accepted.getOutputStream().write(large);
            browser.await(GREETING.length() + large.length);
        }
        assertThat(browser.closed.get(10, TimeUnit.SECONDS)).isEqualTo(WebSocket.NORMAL_CLOSURE);
    }

    @Test
    void theConsoleIsLetGoWhenTheBrowserLeaves() throws Exception {
        WebSocket socket = connect(ticket(), new Browser());
        try (Socket accepted = console.accept()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aTicketOpensOnlyOnce() throws Exception {
        String ticket = ticket();
        connect(ticket, new Browser());
        var second = new Browser();
        connect(ticket, second);
        assertThat(second.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    void aConsoleThatIsGoneIsSaidSo() throws Exception {
        String ticket = ticket();
        console.close();
        var browser = new Browser();
        connect(ticket, browser);
        assertThat(browser.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1011);
    }

    private String ticket() {
        var address = new InetSocketAddress(console.getInetAddress(), console.getLocalPort());
        return server.tickets().issue(new UserId(new UUID(0, 1)), new VmId(new UUID(0, 2)), address);
    }

    private WebSocket connect(String ticket, Browser browser) throws Exception {
        URI uri = URI.create(server.uri("/services/vnc?ticket=" + ticket).replace("http:", "ws:"));
        return http.newWebSocketBuilder()
                .subprotocols("binary")
                .buildAsync(uri, browser)
                .get(10, TimeUnit.SECONDS);
    }

    /** Collects what arrives. */
    private static final class Browser implements WebSocket.Listener {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer bytes, boolean last) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            synchronized (this) {
                received.writeBytes(copy);
                notifyAll();
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        synchronized void await(int bytes) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (received.size() < bytes && System.nanoTime() < until) wait(100);
            assertThat(received.size()).isEqualTo(bytes);
        }
    }
}
