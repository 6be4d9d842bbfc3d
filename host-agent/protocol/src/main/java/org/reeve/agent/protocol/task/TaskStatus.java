package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/** How far a storage task is, and how it ended: code zero and a successful result when all went well. */
public record TaskStatus(
        @JsonProperty("taskID") UUID task,
        @JsonProperty("taskState") TaskState state,
        @JsonProperty("taskResult") TaskResult result,
        int code,
        Optional<String> message) {}
