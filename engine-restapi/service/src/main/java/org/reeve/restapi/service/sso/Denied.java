package org.reeve.restapi.service.sso;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.Wording;

/** A sign-on request that is turned down. */
final class Denied extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final transient OptionalLong retryAfter;

    Denied(String code, String message) {
        this(code, message, OptionalLong.empty());
    }

    private Denied(String code, String message, OptionalLong retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Denied because(String code, Refused refused, Wording wording) {
        return because(code, "", refused, wording);
    }

    /** @param before what the message begins with */
    static Denied because(String code, String before, Refused refused, Wording wording) {
        String why = refused.messages().stream().map(wording::of).collect(Collectors.joining(" "));
        return new Denied(code, before + why, refused.retryAfter());
    }

    /** For how many seconds trying again is in vain. */
    OptionalLong retryAfter() {
        return retryAfter;
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
