package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;

/** The fields of a sign-on request. */
record Form(HttpServletRequest request) {

    /** Empty counts as absent: some clients send every field. */
    String required(String name) throws Denied {
        String value = optional(name);
        if (value.isEmpty()) throw new Denied("invalid_request", "The parameter " + name + " is missing.");
        return value;
    }

    String optional(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
