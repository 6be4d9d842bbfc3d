package org.reeve.restapi.service.exchange;

/** A request that makes no sense before the backend has even been asked; names what is wrong with it. */
public final class BadRequest extends RuntimeException {

    private static final int QUOTED = 80;

    private final String reason;

    public BadRequest(String what, String problem) {
        this("Operation Failed", what, problem);
    }

    private BadRequest(String reason, String what, String problem) {
        super(what + ": " + problem);
        this.reason = reason;
    }

    /** Something is missing that the operation cannot do without. */
    static BadRequest incomplete(String member) {
        return incomplete(member, "is required");
    }

    static BadRequest incomplete(String member, String how) {
        return new BadRequest("Incomplete parameters", member, how);
    }

    static BadRequest invalid(String member, Object value) {
        String text = String.valueOf(value);
        String cut = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
        return new BadRequest("Invalid value", member, "Invalid value \"" + cut + "\"");
    }

    /** What clients have always been told about requests of this kind. */
    public String reason() {
        return reason;
    }
}
