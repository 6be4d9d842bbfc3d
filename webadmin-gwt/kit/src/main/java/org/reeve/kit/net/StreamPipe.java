package org.reeve.kit.net;

import jsinterop.base.JsPropertyMap;
import org.reeve.kit.core.Pipe;

/** The engine's event stream by fetch: unlike EventSource, fetch can carry the token. */
public final class StreamPipe implements Pipe {
    private static final String STREAM = "/ovirt-engine/api/events/stream?figures=true";

    private final Session session;

    public StreamPipe(Session session) {
        this.session = session;
    }

    @Override
    public Runnable open(String from, Ears ears) {
        JsPropertyMap<Object> headers = JsPropertyMap.of(
                "Accept",
                "text/event-stream",
                "Authorization",
                "Bearer " + session.token().orElse(""));
        if (!from.isEmpty()) headers.set("Last-Event-ID", from);
        Boot.Call abort = Boot.stream(STREAM, headers, ears::opened, ears::text, status -> ears.ended((int) status));
        return abort::run;
    }
}
