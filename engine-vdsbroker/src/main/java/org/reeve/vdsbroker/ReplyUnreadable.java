package org.reeve.vdsbroker;

/** The agent answered something else than the verb promises. Asking again will not help. */
public final class ReplyUnreadable extends RuntimeException {

    public ReplyUnreadable(String verb, Throwable cause) {
        super("unreadable answer to " + verb, cause);
    }
}
