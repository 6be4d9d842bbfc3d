package org.reeve.kit.core;

import java.util.Objects;

/** Why a request failed, in words a person can act on. Status 0 means that no answer came. */
public record Fault(int status, String text) {
    public static Fault unreachable() {
        return new Fault(0, "The engine does not answer. Check the network; the page tries again by itself.");
    }

    /** The engine puts its list of messages in brackets; people do not need them. */
    public static Fault of(int status, String reason, String detail) {
        String text = detail == null || detail.isEmpty() ? reason : unbracketed(detail);
        return new Fault(status, text == null || text.isEmpty() ? meaning(status) : cut(text));
    }

    public boolean signedOut() {
        return status == 401;
    }

    public boolean gone() {
        return status == 404;
    }

    /** Written out once: GWT 2.13.0 makes the hashes of records out of Objects.hash, and loses it when nobody names it. */
    @Override
    public int hashCode() {
        return Objects.hash(status, text);
    }

    private static String unbracketed(String detail) {
        String text = detail.trim();
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return bracketed ? text.substring(1, text.length() - 1).trim() : text;
    }

    private static String cut(String text) {
        int most = 600; // not a constant of the record: GWT 2.13.0 would hash static members too
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private static String meaning(int status) {
        return switch (status) {
            case 400 -> "The engine did not accept the request.";
            case 401 -> "You are signed out.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> "It is not there any more.";
            case 409 -> "Its present state does not allow this.";
            case 501 -> "This engine cannot do that yet.";
            case 503 -> "The engine is starting or under maintenance.";
            default -> "The engine answered with error " + status + ".";
        };
    }
}
