package org.reeve.lab.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.reeve.lab.surface.Operation;

/**
 * One request of a fuzz run, exactly as it is sent.
 *
 * @param correlation under which its effects can be found; the engine answers with it, unless the request asks for a worse one
 * @param place where it goes, before anything was done to the address
 * @param path below the API's root, as it stands in the request line
 * @param headers beyond those every request has, or instead of them; one with an empty value is left out
 */
public record Shot(
        String correlation,
        Operation operation,
        Badness badness,
        Known.Place place,
        String http,
        String path,
        Map<String, String> headers,
        byte[] body) {

    private static final int SHOWN = 300;

    /** What any client would ask for. */
    static Shot get(String path) {
        return new Shot(
                "",
                null,
                Badness.NONE,
                new Known.Place(path, true, false),
                "GET",
                path,
                Map.of("Accept", "application/json"),
                new byte[0]);
    }

    /** What any client would add. */
    static Shot add(String path, String body) {
        return new Shot(
                "",
                null,
                Badness.NONE,
                new Known.Place(path, true, false),
                "POST",
                path,
                Map.of("Accept", "application/json", "Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    boolean writes() {
        return !http.equals("GET") && !http.equals("HEAD") && !http.equals("OPTIONS");
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
        return "[" + badness + "] " + http + " " + cut(path) + " " + cut(headers.toString()) + " " + body.length
                + " bytes: " + text;
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
