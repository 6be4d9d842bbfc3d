package org.reeve.vdsbroker;

import static java.util.Objects.requireNonNull;

import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.AgentError;

/** The agent answered with an error. */
public final class AgentRefused extends RuntimeException {

    private final transient AgentError error;
    private final transient Stamp stamp;

    public AgentRefused(AgentError error, Stamp stamp) {
        super(error.message() + " (code " + error.code() + ")");
        this.error = requireNonNull(error);
        this.stamp = requireNonNull(stamp);
    }

    public AgentRefused(int code, String message) {
        this(new AgentError(code, message), Stamp.NONE);
    }

    public int code() {
        return error.code();
    }

    /** The agent's own words. */
    public String message() {
        return error.message();
    }

    public Stamp stamp() {
        return stamp;
    }
}
