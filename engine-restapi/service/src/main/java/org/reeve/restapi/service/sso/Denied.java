package org.reeve.restapi.service.sso;

import java.util.Map;

/** A sign-on request that is turned down. */
final class Denied extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Denied(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Clients of the API read the message as the error, others read the code: that is how OAuth has it. */
    Map<String, String> members(String scope) {
        return scope.contains(TokenGrants.SCOPE)
                ? Map.of("error_code", code, "error", getMessage())
                : Map.of("error", code, "error_description", getMessage());
    }
}
