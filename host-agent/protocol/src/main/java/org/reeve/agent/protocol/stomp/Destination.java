package org.reeve.agent.protocol.stomp;

/** The places that requests, replies and events are sent to. */
public final class Destination {

    public static final String REQUESTS = "jms.topic.vdsm_requests";
    /** Where an older engine sends what is meant for the storage pool's master. */
    public static final String POOL_REQUESTS = "jms.topic.vdsm_irs_requests";

    public static final String RESPONSES = "jms.topic.vdsm_responses";
    public static final String EVENTS = "jms.queue.events";

    private Destination() {}

    public static boolean takesRequests(String destination) {
        return below(destination, REQUESTS) || below(destination, POOL_REQUESTS);
    }

    /** Whether a message to the destination is for those who listen to the other one: itself or a dotted parent. */
    public static boolean below(String destination, String parent) {
        return destination.startsWith(parent)
                && (destination.length() == parent.length() || destination.charAt(parent.length()) == '.');
    }
}
