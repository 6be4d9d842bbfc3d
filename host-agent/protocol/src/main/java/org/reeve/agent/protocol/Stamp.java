package org.reeve.agent.protocol;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says how fresh a message from an agent is. It travels in headers that a foreign engine ignores and a foreign agent
 * does not send.
 *
 * @param boot the boot of the host that the agent speaks for
 * @param report counts the agent's messages within that boot
 * @param done the last numbered order whose effect the message already shows
 */
public record Stamp(Optional<String> boot, OptionalLong report, OptionalLong done) {

    public static final Stamp NONE = new Stamp(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());

    private static final String BOOT = "reeve-boot";
    private static final String REPORT = "reeve-report";
    private static final String DONE = "reeve-done";

    public Stamp {
        requireNonNull(boot);
        requireNonNull(report);
        requireNonNull(done);
    }

    public static Stamp of(Map<String, String> headers) {
        return new Stamp(
                Optional.ofNullable(headers.get(BOOT)),
                Marks.number(headers.get(REPORT)),
                Marks.number(headers.get(DONE)));
    }

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        boot.ifPresent(text -> headers.put(BOOT, text));
        report.ifPresent(number -> headers.put(REPORT, Long.toString(number)));
        done.ifPresent(number -> headers.put(DONE, Long.toString(number)));
        return headers;
    }
}
