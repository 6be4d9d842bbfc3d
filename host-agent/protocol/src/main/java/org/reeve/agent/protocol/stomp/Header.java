package org.reeve.agent.protocol.stomp;

/** The STOMP headers that agents and engines use. */
public final class Header {

    public static final String ACCEPT_VERSION = "accept-version";
    public static final String VERSION = "version";
    public static final String HOST = "host";
    public static final String HEART_BEAT = "heart-beat";
    public static final String DESTINATION = "destination";
    public static final String ID = "id";
    public static final String ACK = "ack";
    public static final String SUBSCRIPTION = "subscription";
    public static final String REPLY_TO = "reply-to";
    public static final String CONTENT_TYPE = "content-type";
    public static final String CONTENT_LENGTH = "content-length";
    public static final String RECEIPT = "receipt";
    public static final String RECEIPT_ID = "receipt-id";
    public static final String MESSAGE = "message";

    /** Ours: on CONNECT, says that the client reads frames as fast as they come, however they are fragmented. */
    public static final String STURDY = "reeve-sturdy";

    private Header() {}
}
