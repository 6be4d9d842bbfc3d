package org.reeve.restapi.service.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.restapi.service.testing.RealApi;

/** Reads a stream of changes, and breaks its connection after a random number of messages to come back where it was. */
final class Reader {

    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RealApi api;
    private final boolean socket;
    private final Random random;
    private final String token;
    private final List<Long> heard = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private long at;
    private int resyncs;
    private int connections;
    private volatile boolean stopped;
    private Thread thread;

    Reader(RealApi api, boolean socket, long from, Random random, String token) {
        this.api = api;
        this.socket = socket;
        this.at = from;
        this.random = random;
        this.token = token;
    }

    void start() {
        thread = Thread.ofVirtual().start(this::run);
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    synchronized long at() {
        return at;
    }

    synchronized List<Long> heard() {
        return List.copyOf(heard);
    }

    /** The changes heard, as they came. */
    synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized int resyncs() {
        return resyncs;
    }

    synchronized int connections() {
        return connections;
    }

    private void run() {
        while (!stopped) {
            try {
                int messages = 20 + random.nextInt(60);
                synchronized (this) {
                    connections++;
                }
                if (socket) readSocket(messages);
                else readStream(messages);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException away) {
                // The server is being restarted.
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void readStream(int messages) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api.uri("/api/events/stream")))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(at()))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = "change";
            for (String line = lines.readLine(); line != null && messages > 0; line = lines.readLine()) {
                if (line.startsWith("event: ")) event = line.substring(7);
                if (line.startsWith("data: ")) {
                    hear(event, line);
                    event = "change";
                    messages--;
                }
            }
        }
    }

    private void readSocket(int messages) throws IOException, InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        var opened = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(api.uri("/api/events/socket").replaceFirst("http", "ws") + "?from=" + at()),
                        new Into(queue))
                .join();
        try {
            for (int i = 0; i < messages; i++) {
                String text = queue.poll(20, TimeUnit.SECONDS);
                if (text == null || text.isEmpty()) return;
                hear(text.replaceAll(".*\"event\":\"(\\w+)\".*", "$1"), text);
            }
        } finally {
            opened.abort();
        }
    }

    private record Into(BlockingQueue<String> queue) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            queue.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            queue.add("");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            queue.add("");
        }
    }

    private synchronized void hear(String event, String text) {
        Matcher seq = SEQ.matcher(text);
        if (!seq.find()) return;
        at = Long.parseLong(seq.group(1));
        if (event.equals("change")) {
            heard.add(at);
            told.add(text);
        }
        if (event.equals("resync")) resyncs++;
    }
}
