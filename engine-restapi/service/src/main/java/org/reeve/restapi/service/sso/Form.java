package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a sign-on request, from its address and from its body, which may come in chunks and only up to a size. */
final class Form {

    /** Far more than any client sends; what is longer is no sign-on. */
    static final int LIMIT = 64 * 1024;

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Form of(HttpServletRequest request) throws IOException, Denied {
        Map<String, String> query =
                read(Optional.ofNullable(request.getQueryString()).orElse(""));
        // An address ends up in logs and in the browser's history.
        if (query.containsKey("password") || query.containsKey("client_secret")) {
            throw new Denied("invalid_request", "Passwords are sent in the body, by POST.");
        }
        Map<String, String> all = new HashMap<>(query);
        all.putAll(read(body(request)));
        return new Form(all);
    }

    private static String body(HttpServletRequest request) throws IOException, Denied {
        String type = Optional.ofNullable(request.getContentType()).orElse(TYPE).toLowerCase(Locale.ROOT);
        if (!Set.of("POST", "PUT").contains(request.getMethod())) return "";
        if (!type.startsWith(TYPE)) throw new Denied("invalid_request", "The body must be " + TYPE + ".");
        try (InputStream in = request.getInputStream()) {
            byte[] read = in.readNBytes(LIMIT + 1);
            if (read.length > LIMIT) throw new Denied("invalid_request", "The request is too long.");
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> read(String encoded) throws Denied {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (fields.put(name, value) != null) {
                throw new Denied("invalid_request", "A parameter is given twice.");
            }
        }
        return fields;
    }

    private static String decoded(String text) throws Denied {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Denied("invalid_request", "A parameter is not encoded as an address wants it.");
        }
    }

    /** Empty counts as absent: some clients send every field. */
    String required(String name) throws Denied {
        String value = optional(name);
        if (value.isEmpty()) throw new Denied("invalid_request", "The parameter " + name + " is missing.");
        return value;
    }

    String optional(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Present when it was sent, even empty. */
    Optional<String> given(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<Boolean> flag(String name) throws Denied {
        return switch (optional(name)) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new Denied("invalid_request", "The parameter " + name + " is true or false.");
        };
    }
}
