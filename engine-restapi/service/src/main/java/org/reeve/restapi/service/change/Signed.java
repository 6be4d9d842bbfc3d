package org.reeve.restapi.service.change;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.reeve.backend.api.Caller;
import org.reeve.restapi.service.http.Authentication;

/** Who reads a stream, by what he has shown at its beginning. */
record Signed(Supplier<Optional<Caller>> asked) {

    /** By a token, in a header or as a cookie. */
    static Signed byToken(Authentication authentication, Optional<String> authorization, Optional<String> session) {
        return new Signed(() -> authentication.reading(authorization, session));
    }

    /** By a header of any kind, or else by a cookie. */
    static Signed byRequest(
            Authentication authentication, Optional<String> authorization, Optional<String> session, String address) {
        if (authorization.isEmpty()) return byToken(authentication, authorization, session);
        return new Signed(() -> authentication
                .of(header -> header.equals("Authorization") ? authorization.get() : null, Optional.empty(), address)
                .caller());
    }

    Optional<Caller> caller() {
        return asked.get();
    }

    /** Whether he is signed on, and still as what he was then: who has become more or less must begin anew. */
    BooleanSupplier still(Caller then) {
        return () -> caller().filter(now -> now.admin() == then.admin()).isPresent();
    }
}
