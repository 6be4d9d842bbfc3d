package org.reeve.restapi.service.change;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reeve.backend.api.Caller;
import org.reeve.restapi.service.http.Authentication;

/** Who reads a stream, by what he has shown at its beginning. */
record Signed(Authentication authentication, Optional<String> authorization, Optional<String> session) {

    Optional<Caller> caller() {
        return authentication.reading(authorization, session);
    }

    /** Whether he is signed on, and still as what he was then: who has become more or less must begin anew. */
    BooleanSupplier still(Caller then) {
        return () -> caller().filter(now -> now.admin() == then.admin()).isPresent();
    }
}
