package org.reeve.restapi.service.change;

import java.util.Locale;
import java.util.UUID;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.api.Changes.Told;

/** What is told of changes, in the words of both kinds of streams; {@code docs/design/stream.md} is about them. */
final class Messages {

    /** The word for events among kinds: their ids are numbers. */
    private static final String EVENT = "event";

    private Messages() {}

    /** A server-sent event. Only what is numbered has an id, so that a reader who comes back names the last number he heard. */
    static String sse(Told told) {
        return switch (told) {
            case Told.News news -> "id: " + news.change().seq() + "\ndata: {" + members(told) + "}\n\n";
            case Told.Figures figures -> "event: figures\ndata: {" + members(told) + "}\n\n";
            case Told.Hello hello -> numbered(hello.seq(), told);
            case Told.Resync resync -> numbered(resync.seq(), told);
            case Told.Beat beat -> numbered(beat.seq(), told);
        };
    }

    private static String numbered(long seq, Told told) {
        return "id: " + seq + "\nevent: " + word(told) + "\ndata: {" + members(told) + "}\n\n";
    }

    /** A message of a web socket. */
    static String json(Told told) {
        return "{\"event\":\"" + word(told) + "\"," + members(told) + "}";
    }

    private static String word(Told told) {
        return switch (told) {
            case Told.News news -> "change";
            case Told.Figures figures -> "figures";
            case Told.Hello hello -> "hello";
            case Told.Resync resync -> "resync";
            case Told.Beat beat -> "beat";
        };
    }

    private static String members(Told told) {
        return switch (told) {
            case Told.News news -> members(news.change());
            case Told.Figures figures -> "\"kind\":\"figures\",\"id\":\"" + figures.host() + "\"";
            case Told.Hello hello -> "\"seq\":" + hello.seq();
            case Told.Resync resync ->
                "\"seq\":" + resync.seq() + ",\"why\":\"" + resync.why().name().toLowerCase(Locale.ROOT) + "\"";
            case Told.Beat beat -> "\"seq\":" + beat.seq();
        };
    }

    private static String members(Change change) {
        return "\"seq\":%d,\"kind\":\"%s\",\"id\":\"%s\",\"op\":\"%s\""
                .formatted(change.seq(), change.kind(), id(change.kind(), change.id()), change.op());
    }

    private static String id(String kind, UUID id) {
        return kind.equals(EVENT) ? Long.toString(id.getLeastSignificantBits()) : id.toString();
    }
}
