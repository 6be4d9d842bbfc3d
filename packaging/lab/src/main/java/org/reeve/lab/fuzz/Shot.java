package org.reeve.lab.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request of a fuzz run, exactly as it is sent.
 *
 * @param path below the API's root, as it stands in the request line
 * @param type of the body; absent where there is none
 */
public record Shot(String http, String path, Optional<String> type, String accept, byte[] body) {

    boolean reads() {
        return http.equals("GET");
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
        return http + " " + (path.length() > 200 ? path.substring(0, 200) + "..." : path) + " " + type.orElse("-") + " "
                + body.length + " bytes: " + text;
    }
}
