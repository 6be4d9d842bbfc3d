package org.reeve.agent.protocol.stomp;

/** The STOMP commands that agents and engines use. */
public final class Command {

    public static final String CONNECT = "CONNECT";
    /** The other name of {@link #CONNECT}. */
    public static final String STOMP = "STOMP";

    public static final String CONNECTED = "CONNECTED";
    public static final String SUBSCRIBE = "SUBSCRIBE";
    public static final String UNSUBSCRIBE = "UNSUBSCRIBE";
    public static final String SEND = "SEND";
    public static final String MESSAGE = "MESSAGE";
    public static final String RECEIPT = "RECEIPT";
    public static final String ERROR = "ERROR";
    public static final String DISCONNECT = "DISCONNECT";

    private Command() {}
}
