package org.reeve.kit.core;

import java.util.function.Consumer;

/** Cuts a text stream into server-sent events, however it was split on its way. */
public final class Sse {
    /** One event: its id, its name ("message" when it has none) and its data. */
    public record Message(String id, String event, String data) {}

    private final Consumer<Message> sink;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String event = "";
    private boolean afterReturn;

    public Sse(Consumer<Message> sink) {
        this.sink = sink;
    }

    public void accept(String chunk) {
        for (int i = 0; i < chunk.length(); i++) character(chunk.charAt(i));
    }

    private void character(char c) {
        boolean secondOfPair = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (secondOfPair) return;
        if (c != '\n' && c != '\r') {
            line.append(c);
            return;
        }
        String whole = line.toString();
        line.setLength(0);
        if (whole.isEmpty()) dispatch();
        else field(whole);
    }

    private void field(String whole) {
        int colon = whole.indexOf(':');
        if (colon == 0) return;
        String name = colon < 0 ? whole : whole.substring(0, colon);
        String value = colon < 0 ? "" : whole.substring(colon + 1);
        if (value.startsWith(" ")) value = value.substring(1);
        switch (name) {
            case "id" -> id = value;
            case "event" -> event = value;
            case "data" -> data.append(data.length() == 0 ? "" : "\n").append(value);
            default -> {} // retry and what later versions may add
        }
    }

    private void dispatch() {
        if (data.length() > 0 || !event.isEmpty())
            sink.accept(new Message(id, event.isEmpty() ? "message" : event, data.toString()));
        data.setLength(0);
        event = "";
    }
}
