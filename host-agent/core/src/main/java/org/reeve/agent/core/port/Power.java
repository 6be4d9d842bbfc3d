package org.reeve.agent.core.port;

/** Power of this host and, through fence agents, of its neighbours. */
public interface Power {

    enum Action {
        STATUS,
        ON,
        OFF
    }

    enum State {
        ON,
        OFF,
        UNKNOWN
    }

    /** Runs a fence agent; returns the power state afterwards (UNKNOWN when the device does not say). UNSUPPORTED_FENCE_AGENT when it is not installed. */
    State fence(FenceDevice device, Action action);
}
