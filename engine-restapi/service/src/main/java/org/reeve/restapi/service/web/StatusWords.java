package org.reeve.restapi.service.web;

import jakarta.ws.rs.core.Response;

/** What people are told when all that is known is a status. */
public final class StatusWords {

    private StatusWords() {}

    public static String reason(int status) {
        if (status == 500) return "Internal error";
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Operation Failed" : known.getReasonPhrase();
    }

    public static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is malformed.";
            case 401 -> "The user name, password or token is not valid.";
            case 403 -> "This address is not for you.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "Answers are application/xml or application/json.";
            case 412 -> "The object is not what it was any more: read it again.";
            case 413 -> "The body is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "Bodies are application/xml or application/json.";
            case 429 -> "Too many requests at once; try again later.";
            case 500 -> "The engine failed to serve this request; its log says why.";
            case 503 -> "The engine cannot serve at the moment; try again later.";
            default -> "The request could not be served.";
        };
    }
}
