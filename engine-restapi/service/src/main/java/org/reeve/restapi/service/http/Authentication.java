package org.reeve.restapi.service.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;

/**
 * Finds out who sends a request: by bearer token, by name and password, or by the session that an earlier request with
 * {@code Prefer: persistent-auth} began.
 */
@ApplicationScoped
public class Authentication {

    /** Marks sessions whose requests must repeat the session's id in a header, which no foreign page can make a browser do. */
    static final String GUARDED = "csrf.";

    private SignOn signOn;

    protected Authentication() {}

    @Inject
    public Authentication(SignOn signOn) {
        this.signOn = signOn;
    }

    /**
     * What came of it.
     *
     * @param caller absent when the sender could not be identified
     * @param begun the session to hand out as a cookie, when one was begun
     * @param forbidden the session is good but its guard was not repeated
     * @param retryAfter for how many seconds trying again is in vain, after too many mistakes
     */
    public record Outcome(Optional<Caller> caller, Optional<String> begun, boolean forbidden, OptionalLong retryAfter) {

        static Outcome of(Optional<Caller> caller) {
            return of(caller, Optional.empty());
        }

        static Outcome of(Optional<Caller> caller, Optional<String> begun) {
            return new Outcome(caller, begun, false, OptionalLong.empty());
        }

        static Outcome refused(Refused refused) {
            return new Outcome(Optional.empty(), Optional.empty(), false, refused.retryAfter());
        }
    }

    /**
     * @param header gives a header's value or null
     * @param address where the request comes from
     */
    public Outcome of(UnaryOperator<String> header, Optional<String> session, String address) {
        String authorization =
                Optional.ofNullable(header.apply("Authorization")).orElse("");
        var prefer = new Prefer(Optional.ofNullable(header.apply("Prefer")).orElse(""));
        if (scheme(authorization, "bearer"))
            return Outcome.of(byToken(authorization.substring(7).strip()));
        if (session.isPresent() && prefer.persistent() && !prefer.anew()) {
            Outcome known = bySession(session.get(), header);
            if (known.caller().isPresent() || known.forbidden()) return known;
        }
        if (session.isPresent() && !prefer.persistent()) signOn.signOff(token(session.get()));
        if (!scheme(authorization, "basic")) return Outcome.of(Optional.empty());
        Outcome outcome = byPassword(authorization.substring(6), prefer, address);
        outcome.begun().ifPresent(begun -> life(header).ifPresent(limit -> signOn.keepIdle(token(begun), limit)));
        return outcome;
    }

    /** For browsers' event streams, which can send cookies but no headers; reading them changes nothing. */
    public Optional<Caller> reading(Optional<String> authorization, Optional<String> session) {
        Optional<String> bearer = authorization.filter(a -> scheme(a, "bearer")).map(a -> a.substring(7)
                .strip());
        return bearer.or(() -> session.map(Authentication::token)).flatMap(this::byToken);
    }

    /** How long an unused session shall live, in minutes; what is no such number is ignored. */
    private static Optional<Duration> life(UnaryOperator<String> header) {
        String minutes =
                Optional.ofNullable(header.apply("Session-TTL")).orElse("").strip();
        return minutes.matches("[1-9]\\d{0,5}")
                ? Optional.of(Duration.ofMinutes(Long.parseLong(minutes)))
                : Optional.empty();
    }

    private static boolean scheme(String authorization, String scheme) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(scheme + " ");
    }

    private static String token(String session) {
        return session.startsWith(GUARDED) ? session.substring(GUARDED.length()) : session;
    }

    private Outcome bySession(String session, UnaryOperator<String> header) {
        Optional<Caller> caller = byToken(token(session));
        boolean unguarded = session.startsWith(GUARDED) && !session.equals(header.apply("JSESSIONID"));
        if (caller.isPresent() && unguarded)
            return new Outcome(Optional.empty(), Optional.empty(), true, OptionalLong.empty());
        return Outcome.of(caller);
    }

    private Optional<Caller> byToken(String token) {
        try {
            return Optional.of(signOn.authenticate(token));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    private Outcome byPassword(String encoded, Prefer prefer, String address) {
        String[] pair = decoded(encoded.strip()).split(":", 2);
        if (pair.length < 2) return Outcome.of(Optional.empty());
        Attempt attempt = Attempt.from(address, pair[0], pair[1]);
        try {
            if (!prefer.persistent()) return Outcome.of(Optional.of(signOn.authenticate(attempt)));
            String token = signOn.signOn(attempt).token();
            return Outcome.of(byToken(token), Optional.of(prefer.guarded() ? GUARDED + token : token));
        } catch (Refused refused) {
            return Outcome.refused(refused);
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What the header {@code Prefer} asks for. */
    private record Prefer(String value) {

        boolean persistent() {
            return value.contains("persistent-auth");
        }

        boolean anew() {
            return value.contains("new-auth");
        }

        boolean guarded() {
            return value.contains("csrf-protection");
        }
    }
}
