package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How a storage task ended. */
public enum TaskResult {
    @JsonProperty("")
    NONE,
    @JsonProperty("success")
    SUCCESS,
    @JsonProperty("failure")
    FAILURE,
    @JsonProperty("cleanSuccess")
    CLEAN_SUCCESS,
    @JsonProperty("cleanFailure")
    CLEAN_FAILURE,
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
