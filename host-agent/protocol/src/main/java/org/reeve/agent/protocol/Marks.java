package org.reeve.agent.protocol;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an engine writes on the envelope of a request, in headers that a foreign agent ignores.
 *
 * @param key names the work; a repeated request with the same key gets the first answer again
 * @param order counts orders about virtual machines within a boot; a stale one is refused
 * @param boot the boot of the host the order's number counts in; the order is stale in any other
 * @param correlation the flow a log reader may follow across both sides
 */
public record Marks(Optional<String> key, OptionalLong order, Optional<String> boot, Optional<String> correlation) {

    public static final Marks NONE =
            new Marks(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    private static final String KEY = "reeve-key";
    private static final String ORDER = "reeve-order";
    private static final String BOOT = "reeve-boot";
    private static final String CORRELATION = "ovirtCorrelationId";

    public Marks {
        requireNonNull(key);
        requireNonNull(order);
        requireNonNull(boot);
        requireNonNull(correlation);
    }

    /** An order that counts in whatever boot it arrives. */
    public Marks(Optional<String> key, OptionalLong order, Optional<String> correlation) {
        this(key, order, Optional.empty(), correlation);
    }

    public static Marks of(Map<String, String> headers) {
        return new Marks(
                Optional.ofNullable(headers.get(KEY)),
                number(headers.get(ORDER)),
                Optional.ofNullable(headers.get(BOOT)),
                Optional.ofNullable(headers.get(CORRELATION)));
    }

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        key.ifPresent(text -> headers.put(KEY, text));
        order.ifPresent(number -> headers.put(ORDER, Long.toString(number)));
        boot.ifPresent(text -> headers.put(BOOT, text));
        correlation.ifPresent(text -> headers.put(CORRELATION, text));
        return headers;
    }

    /** A header that is no number is treated as not sent: it cannot have come from an engine that means it. */
    static OptionalLong number(String text) {
        try {
            return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }
}
