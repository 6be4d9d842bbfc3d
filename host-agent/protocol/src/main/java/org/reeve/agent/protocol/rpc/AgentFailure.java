package org.reeve.agent.protocol.rpc;

import static java.util.Objects.requireNonNull;

/** Ends the handling of a request with an error reply. */
public final class AgentFailure extends RuntimeException {

    private final transient AgentError error;

    public AgentFailure(AgentError error) {
        super(error.code() + ": " + error.message());
        this.error = requireNonNull(error);
    }

    public AgentFailure(int code, String message) {
        this(new AgentError(code, message));
    }

    public AgentError error() {
        return error;
    }
}
