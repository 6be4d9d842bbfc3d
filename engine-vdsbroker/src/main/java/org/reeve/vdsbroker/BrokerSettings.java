package org.reeve.vdsbroker;

import java.time.Duration;

/**
 * The limits the broker keeps.
 *
 * @param heartBeat how often either side gives a sign of life; a host silent for one and a half of it is lost
 * @param connect how long to wait for a connection, and again for the agent's greeting
 * @param firstRetry the most to wait before the first attempt to connect again
 * @param lastRetry the most to wait before any later one
 * @param handshakes connections being set up at once
 * @param waitingCalls calls of one host that wait for their answer
 * @param unreadBytes what may have been received from one host and not yet been looked at
 */
public record BrokerSettings(
        Duration heartBeat,
        Duration connect,
        Duration firstRetry,
        Duration lastRetry,
        int handshakes,
        int waitingCalls,
        int unreadBytes) {

    public static final BrokerSettings USUAL = new BrokerSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            50,
            256,
            8 << 20);

    public BrokerSettings withHeartBeat(Duration other) {
        return new BrokerSettings(other, connect, firstRetry, lastRetry, handshakes, waitingCalls, unreadBytes);
    }

    public BrokerSettings withWaitingCalls(int other) {
        return new BrokerSettings(heartBeat, connect, firstRetry, lastRetry, handshakes, other, unreadBytes);
    }

    public BrokerSettings withRetry(Duration first, Duration last) {
        return new BrokerSettings(heartBeat, connect, first, last, handshakes, waitingCalls, unreadBytes);
    }

    public BrokerSettings withUnreadBytes(int other) {
        return new BrokerSettings(heartBeat, connect, firstRetry, lastRetry, handshakes, waitingCalls, other);
    }
}
