package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reeve.restapi.codec.Limits;

/**
 * Lets clients repeat a request of which they never saw the answer: what carries the same {@code Idempotency-Key} is done once and
 * answered alike.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 300)
public class Repeats implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    @Inject
    private Conditions conditions;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) return;
        if (!key.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
            request.abortWith(Faults.response(
                    request, 400, "Invalid value", HEADER + " is 1 to " + LONGEST + " visible characters of ASCII."));
            return;
        }
        byte[] body = Limits.bounded(request.getEntityStream()).readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        conditions.once(key, hash(request, body));
    }

    /** Of everything that makes it this request and no other. */
    private static String hash(ContainerRequestContext request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
