package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseTest {
    private static final String STREAM =
            ": hello\n\nid: 7\ndata: {\"kind\":\"vm\"}\n\nevent: resync\r\nid:8\r\ndata\r\n\r\ndata: one\ndata: two\n\n";
    private static final List<Sse.Message> MESSAGES = List.of(
            new Sse.Message("7", "message", "{\"kind\":\"vm\"}"),
            new Sse.Message("8", "resync", ""),
            new Sse.Message("8", "message", "one\ntwo"));

    @Test
    void readsMessagesWithIdsNamesAndLines() {
        assertThat(read(STREAM.length())).isEqualTo(MESSAGES);
    }

    @Test
    void howTheStreamIsCutDoesNotMatter() {
        for (int size = 1; size < STREAM.length(); size++)
            assertThat(read(size)).as("pieces of %d", size).isEqualTo(MESSAGES);
    }

    private static List<Sse.Message> read(int size) {
        List<Sse.Message> messages = new ArrayList<>();
        Sse sse = new Sse(messages::add);
        for (int at = 0; at < STREAM.length(); at += size)
            sse.accept(STREAM.substring(at, Math.min(STREAM.length(), at + size)));
        return messages;
    }
}
