package org.reeve.agent.protocol.rpc;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.json.Json;

/** What an agent answers to a request, with how fresh the answer is. */
public sealed interface Reply {

    Stamp stamp();

    /** The request was carried out. */
    record Result(JsonNode value, Stamp stamp) implements Reply {

        public Result {
            requireNonNull(value);
            requireNonNull(stamp);
        }
    }

    /** The request was refused or failed. */
    record Failure(AgentError error, Stamp stamp) implements Reply {

        public Failure {
            requireNonNull(error);
            requireNonNull(stamp);
        }
    }

    static Reply of(Object value, Stamp stamp) {
        return new Result(Json.tree(value), stamp);
    }

    /** The answer of verbs that have nothing to tell. */
    static Reply done(Stamp stamp) {
        return new Result(BooleanNode.TRUE, stamp);
    }
}
