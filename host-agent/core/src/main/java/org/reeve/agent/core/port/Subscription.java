package org.reeve.agent.core.port;

/** Something listened to until closed. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
