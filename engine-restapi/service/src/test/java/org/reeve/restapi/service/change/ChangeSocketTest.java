package org.reeve.restapi.service.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** The stream of changes as a web socket. */
@Timeout(30)
class ChangeSocketTest {

    private final FakeChanges changes = new FakeChanges(100);
    private final FakeSignOn signOn = new FakeSignOn();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ApiServer server;
    private HttpClient http;

    @BeforeEach
    void start() {
        server = new ApiServer(new FakeBackend(), signOn, changes);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private String address() {
        return server.uri("/api/events/socket").replaceFirst("http", "ws");
    }

    private void open(String query, String... headers) {
        var builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
        builder.buildAsync(URI.create(address() + query), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        heard.add("closed " + code);
                        return null;
                    }
                })
                .join();
    }

    private String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private String token() {
        return signOn.signOn("admin@internal", "secret:1");
    }

    @Test
    void newsArriveAsTheyHappen() throws InterruptedException {
        open("", "Authorization", "Bearer " + token());
        assertThat(next()).isEqualTo("{\"event\":\"hello\",\"seq\":99}");
        var change = changes.happen("vm", "changed");
        assertThat(next())
                .isEqualTo("{\"event\":\"change\",\"seq\":100,\"kind\":\"vm\",\"id\":\"" + change.id()
                        + "\",\"op\":\"changed\"}");
    }

    @Test
    void whatWasMissedComesFirst() throws InterruptedException {
        changes.happen("vm", "added");
        changes.happen("vm", "changed");
        open("?from=100", "Authorization", "Bearer " + token());
        assertThat(next()).contains("\"seq\":101");
    }

    @Test
    void strangersAreTurnedAwayAsAnywhereInTheApi() {
        for (String authorization : List.of("Basic eDp5", "Bearer nobody")) {
            assertThatThrownBy(() -> open("", "Authorization", authorization))
                    .cause()
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                    refused.getResponse().statusCode())
                            .isEqualTo(401));
        }
        assertThat(changes.open()).isZero();
    }

    @Test
    void pagesOfOtherOriginsGetNothingFromTheirUsersSession() throws InterruptedException {
        String cookie = "a=b; JSESSIONID=" + token();
        String own = server.uri("").replace("/ovirt-engine", "");
        for (String origin : List.of("https://evil.example", own + "1", "null", "http://")) {
            open("", "Cookie", cookie, "Origin", origin);
            assertThat(next()).as(origin).isEqualTo("closed 1008");
        }
        // Programs send no origin; browsers always do, so a cookie without one comes from neither.
        open("", "Cookie", cookie);
        assertThat(next()).isEqualTo("closed 1008");
        open("", "Cookie", cookie, "Origin", own);
        assertThat(next()).contains("hello");
    }

    @Test
    void nonsenseIsRefused() throws InterruptedException {
        open("?ids=x", "Authorization", "Bearer " + token());
        assertThat(next()).isEqualTo("closed 1003");
    }
}
