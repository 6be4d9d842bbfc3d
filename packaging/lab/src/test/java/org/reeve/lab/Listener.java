package org.reeve.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads a stream of changes as a client would who keeps only the number he heard last: his connection breaks after a random number of messages,
 * and whenever the engine goes, and he comes back with that number.
 */
final class Listener {

    /** One change as it was told. */
    record Heard(long seq, String kind, String id, String op) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_NANOS = 50_000_000;

    private final HttpClient http;
    private final Place place;
    private final Random random;
    private final List<Heard> heard = new ArrayList<>();
    private final List<String> resyncs = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private long at;
    private int connections;
    private volatile boolean stopped;

    /**
     * Where to listen.
     *
     * @param stream the address of the stream of server-sent events
     * @param socket whether to listen at its twin
     * @param query what is wanted, beginning with a question mark
     * @param longest a connection breaks after so many messages, or fewer
     */
    record Place(String stream, boolean socket, String query, String token, int longest) {

        URI uri(long from) {
            return URI.create(
                    socket
                            ? stream.replaceFirst("^https", "wss").replaceFirst("stream$", "socket") + query + "&from="
                                    + from
                            : stream + query);
        }
    }

    Listener(HttpClient http, Place place, long from, long seed) {
        this.http = http;
        this.place = place;
        this.at = from;
        this.random = new Random(seed);
    }

    Listener start() {
        thread.start();
        return this;
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    boolean socket() {
        return place.socket();
    }

    /** The number heard last, of a change or of silence. */
    synchronized long at() {
        return at;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Why everything had to be read anew. */
    synchronized List<String> resyncs() {
        return List.copyOf(resyncs);
    }

    synchronized int connections() {
        return connections;
    }

    private void run() {
        while (!stopped) {
            try {
                int messages = 1 + random.nextInt(place.longest());
                if (place.socket()) readSocket(messages);
                else readStream(messages);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | CompletionException away) {
                // The engine is dead, or has not come back yet.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void readStream(int messages) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(place.uri(at()))
                .header("Authorization", "Bearer " + place.token())
                .header("Last-Event-ID", Long.toString(at()))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        // Closing what is not at its end cuts the connection.
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) throw new IOException("" + answer.statusCode());
            connected();
            read(lines, messages);
        }
    }

    private void read(BufferedReader lines, int messages) throws IOException {
        int left = messages;
        String event = "change";
        String id = "";
        for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
            if (line.startsWith("event: ")) event = line.substring("event: ".length());
            if (line.startsWith("id: ")) id = line.substring("id: ".length());
            if (line.startsWith("data: ")) {
                JsonNode told = JSON.readTree(line.substring("data: ".length()));
                if (!told.path("seq").asText().equals(id)) throw new AssertionError(id + " is not that of " + line);
                hear(event, told);
                event = "change";
                left--;
            }
        }
    }

    private void readSocket(int messages) throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + place.token())
                .buildAsync(place.uri(at()), new Into(told))
                .join();
        try {
            connected();
            for (int left = messages; left > 0; left--) {
                String text = told.poll(20, TimeUnit.SECONDS);
                if (text == null || text.isEmpty()) return;
                JsonNode message = JSON.readTree(text);
                hear(message.path("event").asText(), message);
            }
        } finally {
            socket.abort();
        }
    }

    private record Into(BlockingQueue<String> told) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            told.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            told.add("");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            told.add("");
        }
    }

    private synchronized void connected() {
        connections++;
    }

    private synchronized void hear(String event, JsonNode told) {
        at = told.path("seq").asLong();
        if (event.equals("resync")) resyncs.add(told.path("why").asText());
        if (!event.equals("change")) return;
        heard.add(new Heard(
                at,
                told.path("kind").asText(),
                told.path("id").asText(),
                told.path("op").asText()));
    }
}
