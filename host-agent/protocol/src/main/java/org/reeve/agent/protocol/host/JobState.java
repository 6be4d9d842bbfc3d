package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a host job is. */
public enum JobState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("aborted")
    ABORTED,
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
