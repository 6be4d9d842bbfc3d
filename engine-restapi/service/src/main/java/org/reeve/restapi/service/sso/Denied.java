package org.reeve.restapi.service.sso;

import java.util.Map;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.Wording;

/** A sign-on request that is turned down. */
final class Denied extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Denied(String code, String message) {
        super(message);
        this.code = code;
    }

    static Denied because(String code, Refused refused, Wording wording) {
        return new Denied(
                code,
                refused.messages().stream()
                        .map(wording::of)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    String code() {
        return code;
    }

    /** Clients of the API read the message as the error, others read the code: that is how OAuth has it. */
    Map<String, String> members(String scope) {
        return scope.contains(SignOn.SCOPE)
                ? Map.of("error_code", code, "error", getMessage())
                : Map.of("error", code, "error_description", getMessage());
    }
}
