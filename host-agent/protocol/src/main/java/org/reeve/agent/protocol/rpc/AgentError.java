package org.reeve.agent.protocol.rpc;

import static java.util.Objects.requireNonNull;

/** Why an agent did not do what it was asked; the code is one of {@link org.reeve.agent.protocol.ErrorCode} or alike. */
public record AgentError(int code, String message) {

    public AgentError {
        requireNonNull(message);
    }
}
