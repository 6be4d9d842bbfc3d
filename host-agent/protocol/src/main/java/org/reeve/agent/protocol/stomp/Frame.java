package org.reeve.agent.protocol.stomp;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One STOMP message. The body is shared, not copied: whoever holds a frame leaves its bytes alone. */
public record Frame(String command, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    public Frame {
        requireNonNull(command);
        requireNonNull(body);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** @param headers names and values in turn */
    public static Frame of(String command, String... headers) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new Frame(command, map, NOTHING);
    }

    public Frame with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Frame(command, all, body);
    }

    public Frame carrying(byte[] content) {
        return new Frame(command, headers, content);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean is(String name) {
        return command.equals(name);
    }

    /** Bodies may be large or secret, so they are not shown. */
    @Override
    public String toString() {
        return command + headers + "(" + body.length + " bytes)";
    }
}
